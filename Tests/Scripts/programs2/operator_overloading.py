"""Polynomials, vectors, units and a tiny symbolic algebra by operators."""
import math
from functools import total_ordering
from numbers import Number


class Poly:
    def __init__(self, *c):
        c = list(c)
        while c and c[-1] == 0:
            c.pop()
        self.c = tuple(c)

    def __call__(self, x):
        result = 0
        for a in reversed(self.c):
            result = result * x + a
        return result

    def __add__(self, o):
        o = self.lift(o)
        n = max(len(self.c), len(o.c))
        pad = lambda c: c + (0,) * (n - len(c))
        return Poly(*map(sum, zip(pad(self.c), pad(o.c))))

    __radd__ = __add__

    @staticmethod
    def lift(o):
        return o if isinstance(o, Poly) else Poly(o)

    def __neg__(self):
        return Poly(*(-a for a in self.c))

    def __sub__(self, o):
        return self + -self.lift(o)

    def __rsub__(self, o):
        return -self + o

    def __mul__(self, o):
        o = self.lift(o)
        out = [0] * (len(self.c) + len(o.c))
        for i, a in enumerate(self.c):
            for j, b in enumerate(o.c):
                out[i + j] += a * b
        return Poly(*out)

    __rmul__ = __mul__

    def __divmod__(self, o):
        q, r = [0] * max(1, len(self.c)), list(self.c)
        while len(r) >= len(o.c):
            f, k = r[-1] / o.c[-1], len(r) - len(o.c)
            q[k] = f
            for i, b in enumerate(o.c):
                r[i + k] -= f * b
            r.pop()
        return Poly(*q), Poly(*r)

    def __floordiv__(self, o): return divmod(self, o)[0]
    def __mod__(self, o): return divmod(self, o)[1]
    def __pow__(self, n, mod=None):
        out = Poly(1)
        for _ in range(n):
            out = out * self
            if mod is not None: out %= mod
        return out
    def __eq__(self, o): return self.c == self.lift(o).c
    def __hash__(self): return hash(self.c)
    def __bool__(self): return bool(self.c)
    def __len__(self): return len(self.c)
    def __getitem__(self, i): return self.c[i]
    def __matmul__(self, o): return sum((a * o ** i for i, a in enumerate(self.c)), Poly())
    def __str__(self):
        parts = []
        for i, a in reversed(list(enumerate(self.c))):
            if a:
                sign = "-" if a < 0 else "+"
                body = ("" if abs(a) == 1 and i else f"{abs(a):g}") + ("x" if i else "") + (f"^{i}" if i > 1 else "")
                parts.append((sign, body))
        if not parts: return "0"
        head = ("-" if parts[0][0] == "-" else "") + parts[0][1]
        return head + "".join(f" {s} {b}" for s, b in parts[1:])
    __repr__ = __str__


x = Poly(0, 1)
p = 2 * x * x - 3 * x + 1
print(p, p(2), p + p, 5 - p, p * p, (x + 1) ** 4, p == Poly(1, -3, 2), p @ (x + 1))
print(divmod(x ** 3 - 1, x - 1), (x ** 3) % (x - 2), bool(Poly()), len(p), list(p), pow(x, 5, x * x - 2))


@total_ordering
class Vec:
    def __init__(self, *v): self.v = v
    def __add__(self, o): return Vec(*(a + b for a, b in zip(self.v, o.v))) if isinstance(o, Vec) else NotImplemented
    def __mul__(self, o):
        if isinstance(o, Number): return Vec(*(a * o for a in self.v))
        if isinstance(o, Vec): return sum(a * b for a, b in zip(self.v, o.v))
        return NotImplemented
    def __rmul__(self, o): return self * o
    def __abs__(self): return math.hypot(*self.v)
    def __eq__(self, o): return isinstance(o, Vec) and self.v == o.v
    def __lt__(self, o): return abs(self) < abs(o)
    def __iadd__(self, o): print("in place"); self.v = (self + o).v; return self
    def __invert__(self): return Vec(*self.v[::-1])
    def __pos__(self): return Vec(*map(abs, self.v))
    def __round__(self, n=0): return Vec(*(round(a, n) for a in self.v))
    def __index__(self): return len(self.v)
    def __contains__(self, a): return a in self.v
    def __rshift__(self, n): return Vec(*self.v[-n:], *self.v[:-n])
    def __repr__(self): return f"Vec{self.v}"
    def __complex__(self): return complex(*self.v[:2])
    def __float__(self): return float(abs(self))
    def __trunc__(self): return int(abs(self))


v = Vec(3, 4)
w = v
w += Vec(1, 1)
print(v, w is v, v * 2, 2 * v, v * v, abs(Vec(3, 4)), ~v, +Vec(-1, 2), round(Vec(1.234, 5.678), 1), 4 in v, v >> 1)
print("abc"[Vec(1)], hex(Vec(1, 2)), complex(v), float(Vec(3, 4)), math.trunc(Vec(6, 8)), max(Vec(1, 1), Vec(0, 2)), Vec(1) <= Vec(2), range(5)[Vec(0, 0)])
for bad in (lambda: v + 1, lambda: 1 + v, lambda: v * "a", lambda: v < 3, lambda: -v, lambda: v(), lambda: v[0], lambda: len(v), lambda: {v}, lambda: v @ v, lambda: v ** 2, lambda: divmod(v, 2), lambda: v & v, lambda: v - 1, lambda: [1][v], lambda: v.x, lambda: iter(v)):
    try:
        print(bad())
    except Exception as problem:
        print(type(problem).__name__, problem)


class Sym:
    def __init__(self, text): self.text = text
    def __repr__(self): return self.text
for name, sign in dict(add="+", sub="-", mul="*", truediv="/", floordiv="//", mod="%", pow="**", and_="&", or_="|", xor="^", lshift="<<", rshift=">>", matmul="@").items():
    name = name.rstrip("_")
    setattr(Sym, f"__{name}__", lambda s, o, sign=sign: Sym(f"({s} {sign} {o})"))
    setattr(Sym, f"__r{name}__", lambda s, o, sign=sign: Sym(f"({o} {sign} {s})"))
for name, sign in dict(lt="<", le="<=", gt=">", ge=">=", ne="!=").items():
    setattr(Sym, f"__{name}__", lambda s, o, sign=sign: Sym(f"{s} {sign} {o}"))
a, b = Sym("a"), Sym("b")
print(a + b * 2 - 3 / a ** 2, 1 << a | b & 7 ^ a, 5 @ a % b // 2 >> 1, a < 5, 5 < a, a != b, a >= b)
a += 1; a *= b
print(a)
