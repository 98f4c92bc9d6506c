"""Decimal numbers with as many digits as are asked for."""

import math as _math
import numbers as _numbers
import re as _re

from _decimal_contexts import *
from _decimal_contexts import _Result, _signals

__version__ = "1.70"
HAVE_THREADS = True
HAVE_CONTEXTVAR = True
MAX_PREC = 999999999999999999
MAX_EMAX = 999999999999999999
MIN_EMIN = -999999999999999999
MIN_ETINY = MIN_EMIN - (MAX_PREC - 1)

_number = _re.compile(
    r"\s*(?P<sign>[-+])?(?:(?P<whole>\d*)(?:\.(?P<part>\d*))?(?:[eE](?P<power>[-+]?\d+))?"
    r"|(?P<infinite>inf(?:inity)?)|(?P<signal>s)?nan(?P<payload>\d*))\s*", _re.IGNORECASE)

DecimalTuple = __import__("collections").namedtuple(
    "DecimalTuple", "sign digits exponent", module="decimal")


def _length(number):
    """How many digits a number has, 0 has none."""
    return len(str(number)) if number else 0


def _rounded_quotient(number, power, sign, rounding):
    """`number` / 10 ** `power`, rounded; and whether it was exact."""
    if power <= 0:
        return number * 10 ** -power, True
    divisor = 10 ** power
    quotient, rest = divmod(number, divisor)
    if not rest:
        return quotient, True
    half = (rest * 2 > divisor) - (rest * 2 < divisor)
    if rounding == ROUND_HALF_EVEN:
        up = half > 0 or half == 0 and quotient & 1
    elif rounding == ROUND_HALF_UP:
        up = half >= 0
    elif rounding == ROUND_HALF_DOWN:
        up = half > 0
    elif rounding == ROUND_UP:
        up = True
    elif rounding == ROUND_DOWN:
        up = False
    elif rounding == ROUND_CEILING:
        up = not sign
    elif rounding == ROUND_FLOOR:
        up = bool(sign)
    else:
        up = quotient % 5 == 0
    return quotient + bool(up), False


class Decimal:
    """A decimal number: sign, whole number and power of ten."""

    __slots__ = ("_sign", "_int", "_exp", "_special")

    def __new__(cls, value="0", context=None):
        if isinstance(value, str):
            return _parsed(cls, value, context or getcontext())
        if isinstance(value, int):
            return _made(int(value < 0), abs(int(value)), 0, cls=cls)
        if isinstance(value, Decimal):
            return _made(value._sign, value._int, value._exp, value._special, cls)
        if isinstance(value, float):
            (context or getcontext())._signal(FloatOperation, "strict semantics for mixing "
                                              "floats and Decimals are enabled")
            return _from_float(value, cls)
        if isinstance(value, (tuple, list)):
            return _from_tuple(value, cls)
        raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")

    @classmethod
    def from_float(cls, number):
        """The exact value of a float."""
        if isinstance(number, int):
            return cls(number)
        if not isinstance(number, float):
            raise TypeError("argument must be int or float")
        return _from_float(number, cls)

    # What it is

    def as_tuple(self):
        """Sign, digits, exponent."""
        if self._special == "F":
            return DecimalTuple(self._sign, (0,), "F")
        digits = tuple(map(int, str(self._int)))
        if self._special:
            return DecimalTuple(self._sign, digits if self._int else (), self._special)
        return DecimalTuple(self._sign, digits, self._exp)

    def as_integer_ratio(self):
        """The fraction in lowest terms."""
        if self._special:
            if self.is_nan():
                raise ValueError("cannot convert NaN to integer ratio")
            raise OverflowError("cannot convert Infinity to integer ratio")
        number, below = self._int, 1
        if self._exp >= 0:
            number *= 10 ** self._exp
        else:
            below = 10 ** -self._exp
            common = _math.gcd(number, below)
            number, below = number // common, below // common
        return (-number if self._sign else number), below

    def is_nan(self):
        return self._special in ("n", "N")

    def is_qnan(self):
        return self._special == "n"

    def is_snan(self):
        return self._special == "N"

    def is_infinite(self):
        return self._special == "F"

    def is_finite(self):
        return not self._special

    def is_signed(self):
        return bool(self._sign)

    def is_zero(self):
        return not self._special and not self._int

    def is_normal(self, context=None):
        context = context or getcontext()
        return not self._special and bool(self._int) and self.adjusted() >= context.Emin

    def is_subnormal(self, context=None):
        context = context or getcontext()
        return not self._special and bool(self._int) and self.adjusted() < context.Emin

    def is_canonical(self):
        return True

    def canonical(self):
        return self

    def conjugate(self):
        return self

    def radix(self):
        return Decimal(10)

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return Decimal(0)

    def number_class(self, context=None):
        """`+Normal`, `-Zero` and so on."""
        if self.is_nan():
            return "sNaN" if self._special == "N" else "NaN"
        sign = "-" if self._sign else "+"
        if self._special:
            return sign + "Infinity"
        if not self._int:
            return sign + "Zero"
        return sign + ("Subnormal" if self.is_subnormal(context) else "Normal")

    def adjusted(self):
        """The power of ten of the first digit."""
        if self._special:
            return 0
        return self._exp + len(str(self._int)) - 1

    # Texts

    def __str__(self, eng=False, context=None):
        sign = "-" if self._sign else ""
        if self._special == "F":
            return sign + "Infinity"
        if self._special:
            return sign + ("sNaN" if self._special == "N" else "NaN") + (
                str(self._int) if self._int else "")
        digits = str(self._int)
        left = self._exp + len(digits)
        if self._exp <= 0 and left > -6:
            point = left
        elif not eng:
            point = 1
        elif digits == "0":
            point = (left + 1) % 3 - 1
        else:
            point = (left - 1) % 3 + 1
        if point <= 0:
            whole, part = "0", "." + "0" * -point + digits
        elif point >= len(digits):
            whole, part = digits + "0" * (point - len(digits)), ""
        else:
            whole, part = digits[:point], "." + digits[point:]
        power = ""
        if left != point:
            letter = "eE"[(context or getcontext()).capitals]
            power = f"{letter}{left - point:+d}"
        return sign + whole + part + power

    def to_eng_string(self, context=None):
        """A text whose exponent is a multiple of three."""
        return self.__str__(True, context)

    def __repr__(self):
        return f"Decimal('{self}')"

    def __format__(self, specification):
        from _decimal_format import formatted
        return formatted(self, specification)

    # Conversions

    def __bool__(self):
        return bool(self._special or self._int)

    def __int__(self):
        if self._special:
            if self.is_nan():
                raise ValueError("cannot convert NaN to integer")
            raise OverflowError("cannot convert Infinity to integer")
        number = _rounded_quotient(self._int, -self._exp, 0, ROUND_DOWN)[0]
        return -number if self._sign else number

    __trunc__ = __int__

    def __float__(self):
        if self._special == "N":
            raise ValueError("cannot convert signaling NaN to float")
        return float(f"{'-' if self._sign else ''}nan" if self._special == "n" else str(self))

    def __complex__(self):
        return complex(float(self))

    def __hash__(self):
        if self._special == "N":
            raise TypeError("Cannot hash a signaling NaN value")
        if self._special == "n":
            return object.__hash__(self)
        if self._special:
            return -314159 if self._sign else 314159
        from fractions import Fraction
        return hash(Fraction(*self.as_integer_ratio()))

    def __round__(self, digits=None):
        if digits is not None:
            if not isinstance(digits, int):
                raise TypeError("optional arg must be an integer")
            return self.quantize(_made(0, 1, -digits))
        self._refuse_special("round")
        return self._to_whole(ROUND_HALF_EVEN)

    def __floor__(self):
        self._refuse_special("floor")
        return self._to_whole(ROUND_FLOOR)

    def __ceil__(self):
        self._refuse_special("ceil")
        return self._to_whole(ROUND_CEILING)

    def _refuse_special(self, name):
        if self.is_nan():
            raise ValueError("cannot convert NaN to integer")
        if self._special:
            raise OverflowError("cannot convert Infinity to integer")

    def _to_whole(self, rounding):
        number = _rounded_quotient(self._int, -self._exp, self._sign, rounding)[0]
        return -number if self._sign else number

    def __reduce__(self):
        return type(self), (str(self),)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    # Comparison

    def _order(self, other):
        """-1, 0 or 1 for numbers that are no NaN."""
        if self._special or other._special:
            mine = 0 if not self._special else -1 if self._sign else 1
            theirs = 0 if not other._special else -1 if other._sign else 1
            return (mine > theirs) - (mine < theirs)
        if not self._int or not other._int or self._sign != other._sign:
            mine = 0 if not self._int else -1 if self._sign else 1
            theirs = 0 if not other._int else -1 if other._sign else 1
            return (mine > theirs) - (mine < theirs)
        direction = -1 if self._sign else 1
        first, second = self.adjusted(), other.adjusted()
        if first != second:
            return direction if first > second else -direction
        low = min(self._exp, other._exp)
        mine = self._int * 10 ** (self._exp - low)
        theirs = other._int * 10 ** (other._exp - low)
        return ((mine > theirs) - (mine < theirs)) * direction

    def _comparable(self, other, is_equality=False):
        if isinstance(other, Decimal):
            return other
        if isinstance(other, int):
            return Decimal(other)
        if isinstance(other, float):
            context = getcontext()
            if is_equality:
                context.flags[FloatOperation] = True
            else:
                context._signal(FloatOperation, "strict semantics for mixing floats and "
                                "Decimals are enabled")
            return _from_float(other, Decimal)
        if isinstance(other, _numbers.Rational):
            return _made(self._sign, self._int * other.denominator, self._exp, self._special), \
                Decimal(other.numerator)
        if is_equality and isinstance(other, complex) and other.imag == 0:
            return _from_float(other.real, Decimal)
        return None

    def _compared(self, other, test, is_equality=False):
        found = self._comparable(other, is_equality)
        if found is None:
            return NotImplemented
        mine, theirs = found if isinstance(found, tuple) else (self, found)
        if mine.is_nan() or theirs.is_nan():
            if not is_equality or "N" in (mine._special, theirs._special):
                getcontext()._signal(InvalidOperation)
            return False
        return test(mine._order(theirs))

    def __eq__(self, other):
        return self._compared(other, lambda order: order == 0, True)

    def __lt__(self, other):
        return self._compared(other, lambda order: order < 0)

    def __le__(self, other):
        return self._compared(other, lambda order: order <= 0)

    def __gt__(self, other):
        return self._compared(other, lambda order: order > 0)

    def __ge__(self, other):
        return self._compared(other, lambda order: order >= 0)

    def compare(self, other, context=None):
        """-1, 0 or 1 as a decimal number."""
        context = context or getcontext()
        other = _operand(other)
        nan = _nan_of(self, other, context)
        return nan if nan is not None else Decimal(self._order(other))

    def compare_signal(self, other, context=None):
        context = context or getcontext()
        other = _operand(other)
        if self.is_nan() or other.is_nan():
            return context._signal(InvalidOperation) or _NAN
        return Decimal(self._order(other))

    def compare_total(self, other, context=None):
        """By the total order of all representations."""
        def key(number):
            sign = -1 if number._sign else 1
            kind = {"": 0, "F": 1, "N": 2, "n": 3}[number._special]
            return sign, kind
        other = _operand(other)
        if self._sign != other._sign:
            return Decimal(-1 if self._sign else 1)
        mine, theirs = key(self), key(other)
        order = (mine[1] > theirs[1]) - (mine[1] < theirs[1])
        if not order and self.is_nan():
            order = (self._int > other._int) - (self._int < other._int)
        elif not order:
            order = self.copy_abs()._order(other.copy_abs()) or (
                (self._exp > other._exp) - (self._exp < other._exp))
        return Decimal(-order if self._sign else order)

    def max(self, other, context=None):
        return self._chosen(other, 1, context)

    def min(self, other, context=None):
        return self._chosen(other, -1, context)

    def max_mag(self, other, context=None):
        return self._chosen(other, 1, context, True)

    def min_mag(self, other, context=None):
        return self._chosen(other, -1, context, True)

    def _chosen(self, other, wanted, context, by_size=False):
        context = context or getcontext()
        other = _operand(other)
        if self._special == "n" and not other.is_nan():
            return other._fixed(context)
        if other._special == "n" and not self.is_nan():
            return self._fixed(context)
        nan = _nan_of(self, other, context)
        if nan is not None:
            return nan
        order = self.copy_abs()._order(other.copy_abs()) if by_size else self._order(other)
        order = order or int(self.compare_total(other))
        return (self if order == wanted or not order else other)._fixed(context)

    # Rounding to the context

    def _fixed(self, context):
        """The number with no more digits than the context allows."""
        if self._special:
            if self.is_nan() and _length(self._int) > context.prec - context.clamp:
                return _made(self._sign, self._int % 10 ** (context.prec - context.clamp), 0,
                             self._special)
            return self
        lowest = context.Emin - context.prec + 1
        highest = context.Emax - context.prec + 1
        if not self._int:
            top = highest if context.clamp else context.Emax
            power = min(max(self._exp, lowest), top)
            if power != self._exp:
                context._signal(Clamped)
                return _made(self._sign, 0, power)
            return self
        length = len(str(self._int))
        power = length + self._exp - context.prec
        if power > highest:
            context._signal(Inexact)
            context._signal(Rounded)
            return context._signal(Overflow, "above Emax", self._sign) or context._overflown(self._sign)
        is_small = power < lowest
        if is_small:
            power = lowest
        if self._exp < power:
            number, is_exact = _rounded_quotient(
                self._int, power - self._exp, self._sign, context.rounding)
            if _length(number) > context.prec:
                number //= 10
                power += 1
            if power > highest:
                context._signal(Inexact)
                context._signal(Rounded)
                return context._signal(Overflow, "above Emax", self._sign) or \
                    context._overflown(self._sign)
            if not is_exact and is_small:
                context._signal(Underflow)
            if is_small:
                context._signal(Subnormal)
            if not is_exact:
                context._signal(Inexact)
            context._signal(Rounded)
            if not number:
                context._signal(Clamped)
            return _made(self._sign, number, power)
        if is_small:
            context._signal(Subnormal)
        if context.clamp and self._exp > highest:
            context._signal(Clamped)
            return _made(self._sign, self._int * 10 ** (self._exp - highest), highest)
        return self

    # Arithmetic

    def __neg__(self, context=None):
        context = context or getcontext()
        nan = _nan_of(self, None, context)
        if nan is not None:
            return nan
        if not self and context.rounding != ROUND_FLOOR:
            return self.copy_abs()._fixed(context)
        return self.copy_negate()._fixed(context)

    def __pos__(self, context=None):
        context = context or getcontext()
        nan = _nan_of(self, None, context)
        if nan is not None:
            return nan
        if not self and context.rounding != ROUND_FLOOR:
            return self.copy_abs()._fixed(context)
        return self._fixed(context)

    def __abs__(self, round=True, context=None):
        context = context or getcontext()
        if self._sign:
            return self.__neg__(context)
        return self.__pos__(context)

    def copy_abs(self):
        return _made(0, self._int, self._exp, self._special)

    def copy_negate(self):
        return _made(1 - self._sign, self._int, self._exp, self._special)

    def copy_sign(self, other, context=None):
        return _made(_operand(other)._sign, self._int, self._exp, self._special)

    def __add__(self, other, context=None):
        other = _operand(other, False)
        if other is NotImplemented:
            return other
        context = context or getcontext()
        if self._special or other._special:
            nan = _nan_of(self, other, context)
            if nan is not None:
                return nan
            if self._special and other._special and self._sign != other._sign:
                return context._signal(InvalidOperation, "-INF + INF") or _NAN
            return self if self._special else other
        power = min(self._exp, other._exp)
        if not self._int and not other._int:
            sign = min(self._sign, other._sign)
            if self._sign != other._sign and context.rounding == ROUND_FLOOR:
                sign = 1
            return _made(sign, 0, power)._fixed(context)
        first, second = self, other
        if first._int and second._int:
            first, second = _near(first, second, context.prec)
            power = min(first._exp, second._exp)
        elif not first._int:
            if second._exp > power:
                power = max(power, second._exp - context.prec - 1)
        elif first._exp > power:
            power = max(power, first._exp - context.prec - 1)
        mine = first._int * 10 ** (first._exp - power) if first._int else 0
        theirs = second._int * 10 ** (second._exp - power) if second._int else 0
        total = (-mine if first._sign else mine) + (-theirs if second._sign else theirs)
        if not total:
            return _made(int(context.rounding == ROUND_FLOOR), 0, power)._fixed(context)
        return _made(int(total < 0), abs(total), power)._fixed(context)

    __radd__ = __add__

    def __sub__(self, other, context=None):
        other = _operand(other, False)
        if other is NotImplemented:
            return other
        if self.is_nan() or other.is_nan():
            return _nan_of(self, other, context or getcontext())
        return self.__add__(other.copy_negate(), context)

    def __rsub__(self, other, context=None):
        other = _operand(other, False)
        return other if other is NotImplemented else other.__sub__(self, context)

    def __mul__(self, other, context=None):
        other = _operand(other, False)
        if other is NotImplemented:
            return other
        context = context or getcontext()
        sign = self._sign ^ other._sign
        if self._special or other._special:
            nan = _nan_of(self, other, context)
            if nan is not None:
                return nan
            if not self or not other:
                return context._signal(InvalidOperation, "(+-)INF * 0") or _NAN
            return _made(sign, 0, 0, "F")
        return _made(sign, self._int * other._int, self._exp + other._exp)._fixed(context)

    __rmul__ = __mul__

    def __truediv__(self, other, context=None):
        other = _operand(other, False)
        if other is NotImplemented:
            return other
        context = context or getcontext()
        sign = self._sign ^ other._sign
        if self._special or other._special:
            nan = _nan_of(self, other, context)
            if nan is not None:
                return nan
            if self._special and other._special:
                return context._signal(InvalidOperation, "(+-)INF/(+-)INF") or _NAN
            if self._special:
                return _made(sign, 0, 0, "F")
            context._signal(Clamped, "Division by infinity")
            return _made(sign, 0, context.Etiny())
        if not other._int:
            if not self._int:
                return context._signal(DivisionUndefined, "0 / 0") or _NAN
            return context._signal(DivisionByZero, "x / 0", sign) or _made(sign, 0, 0, "F")
        power = self._exp - other._exp
        if not self._int:
            return _made(sign, 0, power)._fixed(context)
        shift = max(0, len(str(other._int)) - len(str(self._int)) + context.prec + 1)
        wanted = power
        power -= shift
        number, rest = divmod(self._int * 10 ** shift, other._int)
        if rest:
            # A digit that tells that there is more.
            if number % 5 == 0:
                number += 1
        else:
            while power < wanted and number % 10 == 0:
                number //= 10
                power += 1
        return _made(sign, number, power)._fixed(context)

    def __rtruediv__(self, other, context=None):
        other = _operand(other, False)
        return other if other is NotImplemented else other.__truediv__(self, context)

    def _divided(self, other, context):
        """Quotient and rest, both decimal; None where the quotient has too many digits."""
        sign = self._sign ^ other._sign
        wanted = self._exp if other._special else min(self._exp, other._exp)
        distance = self.adjusted() - other.adjusted()
        if not self._int or other._special or distance <= -2:
            return _made(sign, 0, 0), self._rescaled(wanted, context.rounding)
        if distance <= context.prec:
            mine, theirs = self._int, other._int
            if self._exp >= other._exp:
                mine *= 10 ** (self._exp - other._exp)
            else:
                theirs *= 10 ** (other._exp - self._exp)
            quotient, rest = divmod(mine, theirs)
            if _length(quotient) <= context.prec:
                return _made(sign, quotient, 0), _made(self._sign, rest, wanted)
        return None

    def __divmod__(self, other, context=None):
        other = _operand(other, False)
        if other is NotImplemented:
            return other
        context = context or getcontext()
        nan = _nan_of(self, other, context)
        if nan is not None:
            return nan, nan
        sign = self._sign ^ other._sign
        if self._special:
            if other._special:
                answer = context._signal(InvalidOperation, "divmod(INF, INF)") or _NAN
                return answer, answer
            return _made(sign, 0, 0, "F"), context._signal(InvalidOperation, "INF % x") or _NAN
        if not other:
            if not self:
                answer = context._signal(DivisionUndefined, "divmod(0, 0)") or _NAN
                return answer, answer
            return (context._signal(DivisionByZero, "x // 0", sign) or _made(sign, 0, 0, "F"),
                    context._signal(InvalidOperation, "x % 0") or _NAN)
        pair = self._divided(other, context)
        if pair is None:
            answer = context._signal(DivisionImpossible) or _NAN
            return answer, answer
        return pair[0], pair[1]._fixed(context)

    def __rdivmod__(self, other, context=None):
        other = _operand(other, False)
        return other if other is NotImplemented else other.__divmod__(self, context)

    def __floordiv__(self, other, context=None):
        other = _operand(other, False)
        if other is NotImplemented:
            return other
        context = context or getcontext()
        nan = _nan_of(self, other, context)
        if nan is not None:
            return nan
        sign = self._sign ^ other._sign
        if self._special:
            if other._special:
                return context._signal(InvalidOperation, "INF // INF") or _NAN
            return _made(sign, 0, 0, "F")
        if not other:
            if not self:
                return context._signal(DivisionUndefined, "0 // 0") or _NAN
            return context._signal(DivisionByZero, "x // 0", sign) or _made(sign, 0, 0, "F")
        pair = self._divided(other, context)
        return pair[0] if pair else context._signal(DivisionImpossible) or _NAN

    def __rfloordiv__(self, other, context=None):
        other = _operand(other, False)
        return other if other is NotImplemented else other.__floordiv__(self, context)

    def __mod__(self, other, context=None):
        other = _operand(other, False)
        if other is NotImplemented:
            return other
        context = context or getcontext()
        nan = _nan_of(self, other, context)
        if nan is not None:
            return nan
        if self._special:
            return context._signal(InvalidOperation, "INF % x") or _NAN
        if not other:
            if not self:
                return context._signal(DivisionUndefined, "0 % 0") or _NAN
            return context._signal(InvalidOperation, "x % 0") or _NAN
        pair = self._divided(other, context)
        return pair[1]._fixed(context) if pair else context._signal(DivisionImpossible) or _NAN

    def __rmod__(self, other, context=None):
        other = _operand(other, False)
        return other if other is NotImplemented else other.__mod__(self, context)

    def remainder_near(self, other, context=None):
        """What is left of the nearest multiple."""
        context = context or getcontext()
        other = _operand(other)
        nan = _nan_of(self, other, context)
        if nan is not None:
            return nan
        if self._special or not other:
            return context._signal(InvalidOperation) or _NAN
        if other._special:
            return self._fixed(context)
        pair = self._divided(other, context)
        if pair is None:
            return context._signal(DivisionImpossible) or _NAN
        quotient, rest = pair
        low = min(rest._exp, other._exp)
        size = rest._int * 10 ** (rest._exp - low)
        whole = other._int * 10 ** (other._exp - low)
        if size * 2 > whole or size * 2 == whole and quotient._int & 1:
            return _made(1 - self._sign, whole - size, low)._fixed(context)
        return rest._fixed(context)

    def fma(self, other, third, context=None):
        """self * other + third, rounded once."""
        context = context or getcontext()
        other, third = _operand(other), _operand(third)
        if self._special or other._special:
            product = self.__mul__(other, context)
        else:
            product = _made(self._sign ^ other._sign, self._int * other._int,
                            self._exp + other._exp)
        return product.__add__(third, context)

    def __pow__(self, other, modulo=None, context=None):
        from _decimal_functions import modular_power, power
        other = _operand(other, False)
        if other is NotImplemented:
            return other
        context = context or getcontext()
        if modulo is not None:
            modulo = _operand(modulo, False)
            return modulo if modulo is NotImplemented else modular_power(self, other, modulo, context)
        return power(self, other, context)

    def __rpow__(self, other, modulo=None, context=None):
        other = _operand(other, False)
        return other if other is NotImplemented else other.__pow__(self, modulo, context)

    def sqrt(self, context=None):
        """The square root."""
        from _decimal_functions import square_root
        return square_root(self, context or getcontext())

    def exp(self, context=None):
        """e to the power of the number."""
        from _decimal_functions import exponential
        return exponential(self, context or getcontext())

    def ln(self, context=None):
        """The natural logarithm."""
        from _decimal_functions import logarithm
        return logarithm(self, context or getcontext())

    def log10(self, context=None):
        """The logarithm to base 10."""
        from _decimal_functions import common_logarithm
        return common_logarithm(self, context or getcontext())

    def logb(self, context=None):
        """The power of ten of the first digit, as a decimal number."""
        context = context or getcontext()
        nan = _nan_of(self, None, context)
        if nan is not None:
            return nan
        if self._special:
            return self.copy_abs()
        if not self:
            return context._signal(DivisionByZero, "logb(0)", 1) or _made(1, 0, 0, "F")
        return Decimal(self.adjusted())._fixed(context)

    # Exponents

    def _rescaled(self, power, rounding):
        if self._special:
            return self
        if not self._int:
            return _made(self._sign, 0, power)
        number = _rounded_quotient(self._int, power - self._exp, self._sign, rounding)[0]
        return _made(self._sign, number, power)

    def quantize(self, exp, rounding=None, context=None):
        """The number with the exponent of another one."""
        context = context or getcontext()
        exp = _operand(exp)
        rounding = context.rounding if rounding is None else context._checked(rounding)
        nan = _nan_of(self, exp, context)
        if nan is not None:
            return nan
        if self._special or exp._special:
            if self._special and exp._special:
                return self
            return context._signal(InvalidOperation, "quantize with one INF") or _NAN
        if not context.Etiny() <= exp._exp <= context.Emax:
            return context._signal(
                InvalidOperation, "target exponent out of bounds in quantize") or _NAN
        if not self._int:
            return _made(self._sign, 0, exp._exp)._fixed(context)
        if self.adjusted() > context.Emax:
            return context._signal(InvalidOperation, "exponent of quantize result too large for "
                                   "current context") or _NAN
        if self.adjusted() - exp._exp + 1 > context.prec:
            return context._signal(InvalidOperation, "quantize result has too many digits for "
                                   "current context") or _NAN
        answer = self._rescaled(exp._exp, rounding)
        if _length(answer._int) > context.prec:
            return context._signal(InvalidOperation, "quantize result has too many digits for "
                                   "current context") or _NAN
        if answer._exp > self._exp:
            if answer._order(self):
                context._signal(Inexact)
            context._signal(Rounded)
        return answer._fixed(context)

    def same_quantum(self, other, context=None):
        """Whether the exponents are the same."""
        other = _operand(other)
        if self._special or other._special:
            return self.is_nan() and other.is_nan() or self.is_infinite() and other.is_infinite()
        return self._exp == other._exp

    def to_integral_value(self, rounding=None, context=None):
        """The nearest whole number."""
        context = context or getcontext()
        nan = _nan_of(self, None, context)
        if nan is not None:
            return nan
        if self._special or self._exp >= 0:
            return self
        return self._rescaled(0, context._checked(rounding or context.rounding))

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        """The nearest whole number; tells when it was rounded."""
        context = context or getcontext()
        answer = self.to_integral_value(rounding, context)
        if not self._special and self._exp < 0:
            if answer._order(self):
                context._signal(Inexact)
            context._signal(Rounded)
        return answer

    def normalize(self, context=None):
        """The number without zeros at its end."""
        context = context or getcontext()
        nan = _nan_of(self, None, context)
        if nan is not None:
            return nan
        number = self._fixed(context)
        if number._special:
            return number
        if not number._int:
            return _made(number._sign, 0, 0)
        digits, power = number._int, number._exp
        highest = context.Etop() if context.clamp else context.Emax
        while digits % 10 == 0 and power < highest:
            digits //= 10
            power += 1
        return _made(number._sign, digits, power)

    def scaleb(self, other, context=None):
        """The number with another one added to its exponent."""
        context = context or getcontext()
        other = _operand(other)
        nan = _nan_of(self, other, context)
        if nan is not None:
            return nan
        if other._special or other._exp != 0:
            return context._signal(InvalidOperation) or _NAN
        if self._special:
            return self
        return _made(self._sign, self._int, self._exp + int(other))._fixed(context)

    def shift(self, other, context=None):
        """The digits moved to the left, or to the right where negative."""
        context = context or getcontext()
        other = _operand(other)
        nan = _nan_of(self, other, context)
        if nan is not None:
            return nan
        places = int(other) if not other._special and other._exp == 0 else context.prec + 1
        if abs(places) > context.prec:
            return context._signal(InvalidOperation) or _NAN
        if self._special:
            return self
        digits = self._int // 10 ** -places if places < 0 else self._int * 10 ** places
        return _made(self._sign, digits % 10 ** context.prec, self._exp)

    def rotate(self, other, context=None):
        """The digits turned to the left."""
        context = context or getcontext()
        other = _operand(other)
        nan = _nan_of(self, other, context)
        if nan is not None:
            return nan
        places = int(other) if not other._special and other._exp == 0 else context.prec + 1
        if abs(places) > context.prec:
            return context._signal(InvalidOperation) or _NAN
        if self._special:
            return self
        digits = str(self._int)[-context.prec:].rjust(context.prec, "0")
        return _made(self._sign, int(digits[places:] + digits[:places]), self._exp)

    def next_plus(self, context=None):
        """The smallest number above."""
        from _decimal_functions import neighbour
        return neighbour(self, 1, context or getcontext())

    def next_minus(self, context=None):
        """The largest number below."""
        from _decimal_functions import neighbour
        return neighbour(self, -1, context or getcontext())

    def next_toward(self, other, context=None):
        """The next number in the direction of another one."""
        from _decimal_functions import neighbour
        context = context or getcontext()
        other = _operand(other)
        nan = _nan_of(self, other, context)
        if nan is not None:
            return nan
        order = self._order(other)
        return neighbour(self, -order, context) if order else self.copy_sign(other)


def _made(sign, number, power, special="", cls=Decimal):
    value = object.__new__(cls)
    value._sign, value._int, value._exp, value._special = sign, number, power, special
    return value


_NAN = _made(0, 0, 0, "n")


def _near(first, second, precision):
    """Both, the smaller one replaced by a trace of it where it is far too small to matter."""
    big, small = (first, second) if first._exp >= second._exp else (second, first)
    length = len(str(big._int))
    limit = big._exp + min(-1, length - precision - 2)
    if len(str(small._int)) + small._exp - 1 < limit:
        small = _made(small._sign, 1, limit)
        return (big, small) if big is first else (small, big)
    return first, second


def _operand(value, is_strict=True):
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        return _made(int(value < 0), abs(int(value)), 0)
    if is_strict:
        raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")
    return NotImplemented


def _nan_of(first, second, context):
    """The NaN that an operation with a NaN gives; None where there is none."""
    operands = [number for number in (first, second) if number is not None]
    for number in operands:
        if number._special == "N":
            return context._signal(InvalidOperation, "sNaN") or \
                _made(number._sign, number._int, 0, "n")._fixed(context)
    for number in operands:
        if number._special == "n":
            return number._fixed(context)
    return None


def _parsed(cls, text, context):
    found = _number.fullmatch(text.strip().replace("_", ""))
    if not found or found["infinite"] is None and found["payload"] is None and not (
            found["whole"] or found["part"]):
        return context._signal(ConversionSyntax, f"Invalid literal for Decimal: {text!r}") or \
            _made(0, 0, 0, "n", cls)
    sign = int(found["sign"] == "-")
    if found["infinite"]:
        return _made(sign, 0, 0, "F", cls)
    if found["payload"] is not None:
        return _made(sign, int(found["payload"] or "0"), 0, "N" if found["signal"] else "n", cls)
    part = found["part"] or ""
    power = int(found["power"] or "0") - len(part)
    return _made(sign, int((found["whole"] or "") + part or "0"), power, "", cls)


def _from_float(value, cls):
    if value != value:
        return _made(int(_math.copysign(1, value) < 0), 0, 0, "n", cls)
    if value in (_math.inf, -_math.inf):
        return _made(int(value < 0), 0, 0, "F", cls)
    number, below = abs(value).as_integer_ratio()
    power = below.bit_length() - 1
    return _made(int(_math.copysign(1, value) < 0), number * 5 ** power, -power, "", cls)


def _from_tuple(value, cls):
    if len(value) != 3:
        raise ValueError("argument must be a sequence of length 3")
    sign, digits, power = value
    if sign not in (0, 1) or not isinstance(sign, int):
        raise ValueError("sign must be an integer with the value 0 or 1")
    if power == "F":
        return _made(sign, 0, 0, "F", cls)
    for digit in digits:
        if not isinstance(digit, int) or not 0 <= digit <= 9:
            raise ValueError("coefficient must be a tuple of digits")
    number = int("".join(map(str, digits)) or "0")
    if power in ("n", "N"):
        return _made(sign, number, 0, power, cls)
    if not isinstance(power, int):
        raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
    return _made(sign, number, power, "", cls)


_numbers.Number.register(Decimal)
