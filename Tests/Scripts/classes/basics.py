class A:
    count = 0
    def __init__(self, x, *, y=2):
        self.x, self.y = x, y
        A.count += 1
    def total(self): return self.x + self.y
    @classmethod
    def make(cls, n): return cls(n, y=n)
    @staticmethod
    def helper(v): return v * 2
    @property
    def double(self): return self.x * 2
    @double.setter
    def double(self, v): self.x = v // 2
    @double.deleter
    def double(self): self.x = None
a = A(1); b = A.make(3)
print(a.total(), b.total(), A.count, A.helper(4), a.helper(5), b.double); b.double = 20; print(b.x); del b.double; print(b.x, A.total(a), a.__dict__, a.__class__ is A, type(a).__name__)
a.new = 5; print(vars(a)); del a.new
for f in (lambda: A(), lambda: A(1, 2), lambda: A(1, z=3), lambda: a.nothing, lambda: A.nothing, lambda: a.total(1), lambda: A.total(), lambda: a(), lambda: a + a, lambda: a < a, lambda: a[0], lambda: len(a), lambda: iter(a), lambda: -a, lambda: a.__enter__, lambda: A.make(), lambda: delattr(a, "q"), lambda: delattr(A, "q"), lambda: int(a), lambda: a @ a, lambda: 1 in a, lambda: a.totl, lambda: A.helpr):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class RO:
    @property
    def p(self): return 1
for code in ("RO().p = 2", "del RO().p", "RO.p.fget", "object().x = 1", "class C(A, A): pass", "class D(nope): pass", "A.__init__(5)", "None.x = 1", "int.x = 1", "a.total.x = 1"):
    try:
        exec(code)
    except Exception as e:
        print(code, type(e).__name__, e)
