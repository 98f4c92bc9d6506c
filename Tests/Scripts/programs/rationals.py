"""Rational numbers with operators."""
from math import gcd


class Rational:
    __slots__ = ("_n", "_d")

    def __new__(cls, n, d=1):
        if d == 0:
            raise ZeroDivisionError("denominator is zero")
        self = super().__new__(cls)
        g = gcd(n, d) * (1 if d > 0 else -1)
        object.__setattr__(self, "_n", n // g)
        object.__setattr__(self, "_d", d // g)
        return self

    def __setattr__(self, name, value): raise AttributeError(f"{type(self).__name__} is immutable")
    numerator = property(lambda self: self._n)
    denominator = property(lambda self: self._d)

    @classmethod
    def of(cls, value):
        if isinstance(value, Rational): return value
        if isinstance(value, int): return cls(value)
        return None

    def _operator(f):
        def forward(self, other):
            other = Rational.of(other)
            return NotImplemented if other is None else f(self, other)
        def reflected(self, other):
            other = Rational.of(other)
            return NotImplemented if other is None else f(other, self)
        return forward, reflected

    __add__, __radd__ = _operator(lambda a, b: Rational(a._n * b._d + b._n * a._d, a._d * b._d))
    __sub__, __rsub__ = _operator(lambda a, b: Rational(a._n * b._d - b._n * a._d, a._d * b._d))
    __mul__, __rmul__ = _operator(lambda a, b: Rational(a._n * b._n, a._d * b._d))
    __truediv__, __rtruediv__ = _operator(lambda a, b: Rational(a._n * b._d, a._d * b._n))
    __lt__, __gt__ = _operator(lambda a, b: a._n * b._d < b._n * a._d)
    del _operator

    def __eq__(self, other):
        other = Rational.of(other)
        return NotImplemented if other is None else (self._n, self._d) == (other._n, other._d)
    def __hash__(self): return hash(self._n) if self._d == 1 else hash((self._n, self._d))
    def __neg__(self): return Rational(-self._n, self._d)
    def __abs__(self): return Rational(abs(self._n), self._d)
    def __float__(self): return self._n / self._d
    def __int__(self): return int(self._n / self._d)
    def __bool__(self): return self._n != 0
    def __pow__(self, k): return Rational(self._n ** k, self._d ** k) if k >= 0 else Rational(self._d ** -k, self._n ** -k)
    def __str__(self): return f"{self._n}" if self._d == 1 else f"{self._n}/{self._d}"
    def __repr__(self): return f"Rational({self._n}, {self._d})"


R = Rational
a, b = R(1, 2), R(-3, 4)
print(a + b, a - b, a * b, a / b, -b, abs(b), a ** 3, b ** -2, 1 + a, 2 - a, 3 * a, 1 / a, a + 1)
print(a > b, a < b, sorted([a, b, R(1)]), max(a, b), a == R(2, 4), a != 1, R(4, 2) == 2, {R(2): "two"}[2], float(b), int(R(7, 2)), bool(R(0)))
print(sum(R(1, n) for n in range(1, 20)), sum([a, b, a], R(0)), repr(R(6, -8)), str(R(5)), a.numerator, [a, b])
for bad in (lambda: a / 0, lambda: R(1, 0), lambda: a + 0.5, lambda: "x" * a, lambda: a < "x", lambda: setattr(a, "_n", 5), lambda: a.other, lambda: R("1")):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
