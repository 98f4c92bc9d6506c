"""Polynomials: arithmetic, roots, text."""
from functools import reduce
from itertools import zip_longest


class Polynomial:
    def __init__(self, *coefficients):
        c = list(coefficients)
        while c and c[-1] == 0: c.pop()
        self.c = tuple(c)

    @classmethod
    def roots(cls, *roots): return reduce(lambda p, r: p * cls(-r, 1), roots, cls(1))
    @property
    def degree(self): return len(self.c) - 1
    def __call__(self, x):
        result = 0
        for c in reversed(self.c): result = result * x + c
        return result
    def __add__(self, other): return Polynomial(*(a + b for a, b in zip_longest(self.c, self._of(other).c, fillvalue=0)))
    __radd__ = __add__
    def __neg__(self): return Polynomial(*(-c for c in self.c))
    def __sub__(self, other): return self + -self._of(other)
    def __rsub__(self, other): return -self + other
    def __mul__(self, other):
        other = self._of(other)
        out = [0] * (len(self.c) + len(other.c))
        for i, a in enumerate(self.c):
            for j, b in enumerate(other.c): out[i + j] += a * b
        return Polynomial(*out)
    __rmul__ = __mul__
    def __pow__(self, n): return reduce(lambda p, _: p * self, range(n), Polynomial(1))
    def __divmod__(self, other):
        rest, out = list(self.c), [0] * max(len(self.c) - len(other.c) + 1, 0)
        while len(rest) >= len(other.c):
            factor, shift = rest[-1] / other.c[-1], len(rest) - len(other.c)
            out[shift] = factor
            for i, c in enumerate(other.c): rest[i + shift] -= factor * c
            rest.pop()
        return Polynomial(*out), Polynomial(*rest)
    def __floordiv__(self, other): return divmod(self, other)[0]
    def __mod__(self, other): return divmod(self, other)[1]
    def __eq__(self, other): return self.c == self._of(other).c
    def __hash__(self): return hash(self.c)
    def derivative(self): return Polynomial(*(i * c for i, c in enumerate(self.c) if i))
    @staticmethod
    def _of(x): return x if isinstance(x, Polynomial) else Polynomial(x)
    def __str__(self):
        parts = []
        for i, c in reversed(list(enumerate(self.c))):
            if c:
                size = abs(c)
                term = {0: f"{size:g}", 1: "x"}.get(i, f"x^{i}")
                if i and size != 1: term = f"{size:g}{term}"
                parts.append((" - " if c < 0 else " + ") + term)
        text = "".join(parts) or " + 0"
        return ("-" if text[1] == "-" else "") + text[3:]
    def __repr__(self): return f"Polynomial{self.c}"
    def newton(self, x, steps=50):
        slope = self.derivative()
        for _ in range(steps):
            x -= self(x) / slope(x)
        return x


p, q = Polynomial(-1, 0, 1), Polynomial(1, 1)
print(p, "|", q, "|", p + q, "|", p - q, "|", p * q, "|", q ** 4, "|", 3 - p, "|", 2 * q + 1)
print(p // q, "|", p % q, "|", divmod(Polynomial(1, 2, 3, 4), Polynomial(1, 1)), "|", (q ** 3).derivative())
print(Polynomial.roots(1, 2, 3), [Polynomial.roots(1, 2, 3)(x) for x in range(5)], p(2.5), p(1j), Polynomial(), Polynomial(0, 0).degree)
print(round(Polynomial(-2, 0, 1).newton(1.0), 12), p == Polynomial(-1, 0, 1, 0), p == 5, Polynomial(5) == 5, len({p, q, Polynomial(-1, 0, 1)}), repr(q), Polynomial(0, -1.5, 0, -1))
for bad in (lambda: p / q, lambda: divmod(p, Polynomial()), lambda: Polynomial(1, 0, 1).newton(0)):
    try:
        bad()
    except Exception as error: print(type(error).__name__, error)
