"""Exact fractions."""

import math
import operator

__all__ = ["Fraction"]


def _from_text(text):
    """Numerator and denominator of a text; None where it is no number."""
    body = text.strip().replace("_", "")
    sign = 1
    if body[:1] in ("+", "-"):
        sign = -1 if body[0] == "-" else 1
        body = body[1:]
    if "/" in body:
        top, _, bottom = body.partition("/")
        if top.isdecimal() and bottom.isdecimal():
            return sign * int(top), int(bottom)
        return None
    exponent = 0
    place = body.lower().find("e")
    if place >= 0:
        tail = body[place + 1:]
        if not tail.lstrip("+-").isdecimal() or len(tail) - len(tail.lstrip("+-")) > 1:
            return None
        exponent = int(tail)
        body = body[:place]
    whole, _, rest = body.partition(".")
    if not (whole or rest) or whole and not whole.isdecimal() or rest and not rest.isdecimal():
        return None
    top = int(whole + rest)
    exponent -= len(rest)
    if exponent >= 0:
        return sign * top * 10 ** exponent, 1
    return sign * top, 10 ** -exponent


class Fraction:
    """A numerator over a denominator, in lowest terms."""

    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None):
        self = object.__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                self._numerator, self._denominator = numerator, 1
                return self
            if isinstance(numerator, Fraction):
                self._numerator = numerator._numerator
                self._denominator = numerator._denominator
                return self
            if isinstance(numerator, str):
                found = _from_text(numerator)
                if found is None:
                    raise ValueError(f"Invalid literal for Fraction: {numerator!r}")
                numerator, denominator = found
            elif hasattr(numerator, "as_integer_ratio"):
                self._numerator, self._denominator = numerator.as_integer_ratio()
                return self
            else:
                raise TypeError("argument should be a string or a Rational instance")
        elif isinstance(numerator, Fraction) or isinstance(denominator, Fraction):
            top = Fraction(numerator)
            bottom = Fraction(denominator)
            numerator = top._numerator * bottom._denominator
            denominator = top._denominator * bottom._numerator
        elif not (isinstance(numerator, int) and isinstance(denominator, int)):
            raise TypeError("both arguments should be Rational instances")
        if denominator == 0:
            raise ZeroDivisionError(f"Fraction({numerator}, 0)")
        divisor = math.gcd(numerator, denominator)
        if denominator < 0:
            divisor = -divisor
        self._numerator = numerator // divisor
        self._denominator = denominator // divisor
        return self

    @classmethod
    def from_float(cls, f):
        return cls(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        return cls(*dec.as_integer_ratio())

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    def as_integer_ratio(self):
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        """The closest fraction whose denominator is not greater."""
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        one = Fraction(p0 + k * p1, q0 + k * q1)
        two = Fraction(p1, q1)
        return two if abs(two - self) <= abs(one - self) else one

    def __repr__(self):
        return f"{self.__class__.__name__}({self._numerator}, {self._denominator})"

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return f"{self._numerator}/{self._denominator}"

    def __format__(self, spec):
        return format(str(self), spec)

    def _operate(self, other, exact, fallback, reflected=False):
        if isinstance(other, (int, Fraction)):
            other = other if isinstance(other, Fraction) else Fraction(int(other))
            return exact(other, self) if reflected else exact(self, other)
        if isinstance(other, (float, complex)):
            me = float(self) if isinstance(other, float) else complex(float(self))
            return fallback(other, me) if reflected else fallback(me, other)
        return NotImplemented

    def __add__(self, other):
        return self._operate(other, _add, operator.add)

    def __radd__(self, other):
        return self._operate(other, _add, operator.add, True)

    def __sub__(self, other):
        return self._operate(other, _sub, operator.sub)

    def __rsub__(self, other):
        return self._operate(other, _sub, operator.sub, True)

    def __mul__(self, other):
        return self._operate(other, _mul, operator.mul)

    def __rmul__(self, other):
        return self._operate(other, _mul, operator.mul, True)

    def __truediv__(self, other):
        return self._operate(other, _div, operator.truediv)

    def __rtruediv__(self, other):
        return self._operate(other, _div, operator.truediv, True)

    def __floordiv__(self, other):
        return self._operate(other, _floordiv, operator.floordiv)

    def __rfloordiv__(self, other):
        return self._operate(other, _floordiv, operator.floordiv, True)

    def __mod__(self, other):
        return self._operate(other, _mod, operator.mod)

    def __rmod__(self, other):
        return self._operate(other, _mod, operator.mod, True)

    def __divmod__(self, other):
        return self // other, self % other

    def __rdivmod__(self, other):
        return other // self, other % self

    def __pow__(self, other):
        if isinstance(other, (int, Fraction)):
            if isinstance(other, int) or other._denominator == 1:
                power = other if isinstance(other, int) else other._numerator
                if power >= 0:
                    return Fraction(self._numerator ** power, self._denominator ** power)
                if self._numerator == 0:
                    raise ZeroDivisionError(f"Fraction({self._denominator ** -power}, 0)")
                return Fraction(self._denominator ** -power, self._numerator ** -power)
            return float(self) ** float(other)
        return float(self) ** other

    def __rpow__(self, other):
        if self._denominator == 1 and self._numerator >= 0:
            return other ** self._numerator
        return other ** float(self)

    def __pos__(self):
        return Fraction(self)

    def __neg__(self):
        return Fraction(-self._numerator, self._denominator)

    def __abs__(self):
        return Fraction(abs(self._numerator), self._denominator)

    def __int__(self):
        return self.__trunc__()

    def __float__(self):
        return self._numerator / self._denominator

    def __trunc__(self):
        if self._numerator < 0:
            return -(-self._numerator // self._denominator)
        return self._numerator // self._denominator

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            floor, rest = divmod(self._numerator, self._denominator)
            if rest * 2 < self._denominator or rest * 2 == self._denominator and floor % 2 == 0:
                return floor
            return floor + 1
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __hash__(self):
        if self._denominator == 1:
            return hash(self._numerator)
        if self == float(self):
            return hash(float(self))
        return hash((self._numerator, self._denominator))

    def __eq__(self, other):
        if isinstance(other, int):
            return self._numerator == other and self._denominator == 1
        if isinstance(other, Fraction):
            return (self._numerator == other._numerator
                    and self._denominator == other._denominator)
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return False
            return self == Fraction(other)
        return NotImplemented

    def _compare(self, other, op):
        if isinstance(other, int):
            return op(self._numerator, self._denominator * other)
        if isinstance(other, Fraction):
            return op(self._numerator * other._denominator,
                      self._denominator * other._numerator)
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return op(0.0, other)
            return op(self, Fraction(other))
        return NotImplemented

    def __lt__(self, other):
        return self._compare(other, operator.lt)

    def __gt__(self, other):
        return self._compare(other, operator.gt)

    def __le__(self, other):
        return self._compare(other, operator.le)

    def __ge__(self, other):
        return self._compare(other, operator.ge)

    def __bool__(self):
        return bool(self._numerator)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _add(a, b):
    return Fraction(a._numerator * b._denominator + b._numerator * a._denominator,
                    a._denominator * b._denominator)


def _sub(a, b):
    return Fraction(a._numerator * b._denominator - b._numerator * a._denominator,
                    a._denominator * b._denominator)


def _mul(a, b):
    return Fraction(a._numerator * b._numerator, a._denominator * b._denominator)


def _div(a, b):
    if b._numerator == 0:
        raise ZeroDivisionError(f"Fraction({a._numerator * b._denominator}, 0)")
    return Fraction(a._numerator * b._denominator, a._denominator * b._numerator)


def _floordiv(a, b):
    return (a._numerator * b._denominator) // (a._denominator * b._numerator)


def _mod(a, b):
    bottom = a._denominator * b._denominator
    return Fraction((a._numerator * b._denominator) % (b._numerator * a._denominator), bottom)


__import__("numbers").Rational.register(Fraction)
