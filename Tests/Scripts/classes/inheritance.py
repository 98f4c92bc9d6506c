class A:
    def who(self): return "A"
    def call(self): return self.who()
class B(A):
    def who(self): return "B" + super().who()
class C(A):
    def who(self): return "C" + super().who()
class D(B, C):
    def who(self): return "D" + super().who()
print(D().who(), D().call(), [k.__name__ for k in D.__mro__], D.mro() == list(D.__mro__), isinstance(D(), C), issubclass(D, A), D.__base__.__name__, D.__bases__, A.__subclasses__())
print(super(B, D()).who(), super(D, D).__thisclass__.__name__, B.who(D()))
class E(A):
    def who(self): return super(E, self).who() + "E"
    @classmethod
    def c(cls): return super().__name__ if False else cls.__name__
    @staticmethod
    def s(): return "s"
print(E().who(), E.c(), E().c(), E.s())
for f in (lambda: super().x, lambda: super(A, 5).who(), lambda: super(5, A()), lambda: super(A, A()).nope):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
try:
    class X(A, D): pass
except TypeError as e:
    print(str(e).replace("\n", " "))
class Base:
    def __new__(cls, *a):
        o = super().__new__(cls); o.made = a; return o
    def __init__(self, *a): self.inited = a
class Sub(Base): pass
print(Sub(1, 2).made, Sub(1).inited, object.__new__(Sub).__dict__)
class Single:
    one = None
    def __new__(cls):
        if cls.one is None: cls.one = super().__new__(cls)
        return cls.one
print(Single() is Single())
class NotMine:
    def __new__(cls): return 5
    def __init__(self): print("never")
print(NotMine())
class L(list):
    def __init__(self, *a): super().__init__(a)
    def __getitem__(self, i): return ("item", super().__getitem__(i))
l = L(1, 2); l.append(3); print(l, l[0], len(l), isinstance(l, list), l == [1, 2, 3])
class Dd(dict):
    def __missing__(self, k): return k * 2
    def __setitem__(self, k, v): super().__setitem__(k, v + 1)
d = Dd(a=1); d["b"] = 1; print(d, d["zz"], d.get("zz"))
