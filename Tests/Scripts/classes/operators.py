class V:
    def __init__(self, *c): self.c = c
    def __repr__(self): return f"V{self.c}"
    def __add__(self, o): return V(*(a + b for a, b in zip(self.c, o.c))) if isinstance(o, V) else NotImplemented
    def __radd__(self, o): return self if o == 0 else NotImplemented
    def __mul__(self, k): return V(*(a * k for a in self.c))
    __rmul__ = __mul__
    def __matmul__(self, o): return sum(a * b for a, b in zip(self.c, o.c))
    def __neg__(self): return V(*(-a for a in self.c))
    def __pos__(self): return self
    def __abs__(self): return sum(a * a for a in self.c) ** .5
    def __invert__(self): return "inv"
    def __eq__(self, o): return isinstance(o, V) and self.c == o.c
    def __lt__(self, o): return self.c < o.c
    def __bool__(self): return any(self.c)
    def __iadd__(self, o): self.c = tuple(a + 1 for a in self.c); return self
    def __truediv__(self, k): return ("div", k)
    def __floordiv__(self, k): return ("fdiv", k)
    def __mod__(self, k): return ("mod", k)
    def __divmod__(self, k): return ("dm", k)
    def __pow__(self, k, m=None): return ("pow", k, m)
    def __lshift__(self, k): return ("<<", k)
    def __rshift__(self, k): return (">>", k)
    def __and__(self, k): return ("&", k)
    def __or__(self, k): return ("|", k)
    def __xor__(self, k): return ("^", k)
    def __rsub__(self, k): return ("rsub", k)
    def __rtruediv__(self, k): return ("rdiv", k)
    def __rpow__(self, k): return ("rpow", k)
    def __rmod__(self, k): return ("rmod", k)
a, b = V(1, 2), V(3, 4)
print(a + b, a * 2, 2 * a, a @ b, -a, +a, abs(b), ~a, a == V(1, 2), a != b, a < b, a > b, bool(V(0, 0)), sum([a, b]), a / 2, a // 2, a % 2, divmod(a, 2), a ** 2, pow(a, 2, 3), a << 1, a >> 1, a & 1, a | 1, a ^ 1, 5 - a, 5 / a, 5 ** a, 5 % a)
c = a; a += 1; print(a, c is a); a *= 2; print(a)
for f in (lambda: a - 1, lambda: a + 1, lambda: 1 + a, lambda: a <= b, lambda: hash(a), lambda: 5 // a, lambda: 5 @ a, lambda: "x" % a):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class Sub(V):
    def __radd__(self, o): return "sub first"
print(V(1) + Sub(2), Sub(1) + V(2))
class NI:
    def __add__(self, o): return NotImplemented
    def __eq__(self, o): return NotImplemented
    def __lt__(self, o): return NotImplemented
for f in (lambda: NI() + NI(), lambda: NI() == NI(), lambda: NI() < NI(), lambda: NI() != 3):
    try:
        print(f())
    except TypeError as e:
        print(e)
