"""Roots, powers and logarithms of decimal numbers."""

import math

from decimal import *
from decimal import _NAN, _length, _made, _nan_of


def square_root(number, context):
    nan = _nan_of(number, None, context)
    if nan is not None:
        return nan
    if not number:
        return _made(number._sign, 0, number._exp // 2)._fixed(context)
    if number._sign:
        return context._signal(InvalidOperation, "sqrt(-x), x > 0") or _NAN
    if number._special:
        return number
    wanted = number._exp >> 1
    digits, power = number._int, number._exp
    if power & 1:
        digits *= 10
        power -= 1
    # As many pairs of digits as give one more digit than is wanted.
    shift = context.prec + 1 - (_length(digits) + 1) // 2
    is_exact = True
    if shift >= 0:
        digits *= 100 ** shift
    else:
        digits, rest = divmod(digits, 100 ** -shift)
        is_exact = not rest
    power = power // 2 - shift
    root = math.isqrt(digits)
    if is_exact and root * root == digits:
        while power < wanted and root % 10 == 0:
            root //= 10
            power += 1
        if power > wanted:
            root *= 10 ** (power - wanted)
            power = wanted
    elif root % 5 == 0:
        # A digit that tells that there is more.
        root += 1
    return _half_even(_made(0, root, power), context)


def _half_even(number, context):
    before = context.rounding
    context.rounding = ROUND_HALF_EVEN
    try:
        return number._fixed(context)
    finally:
        context.rounding = before


# Whole numbers that stand for fractions of a power of ten.

def _exp_scaled(number, scale):
    """exp(number / scale) * scale, to a few units, for numbers about 0 to 3 scales in size."""
    halvings = 8 + max(0, (abs(number) // scale).bit_length())
    extra = 10 ** (4 + halvings // 3)
    scale *= extra
    x = number * extra >> halvings
    total, term, count = scale, scale, 0
    while term:
        count += 1
        term = term * x // (scale * count)
        if term in (0, -1):
            break
        total += term
    for _ in range(halvings):
        total = total * total // scale
    return total // extra


def _log_scaled(number, scale):
    """log(number / scale) * scale, to a few units, for number / scale in [0.5, 20]."""
    extra = 10 ** 6
    number, scale = number * extra, scale * extra
    roots = 0
    # Square roots bring it near 1, where the series is short.
    while abs(number - scale) * 64 > scale:
        number = math.isqrt(number * scale)
        roots += 1
    z = (number - scale) * scale // (number + scale)
    square = z * z // scale
    total, power, count = 0, z, 1
    while power not in (0, -1):
        total += power // count
        power = power * square // scale
        count += 2
    return (total * 2 << roots) // extra


def _ten(scale):
    """log(10) * scale."""
    return _log_scaled(10 * scale, scale)


def _natural(number, places):
    """log of a positive number times 10 ** places."""
    scale = 10 ** (places + 6)
    length = len(str(number._int))
    digits = number._int * scale // 10 ** (length - 1)
    power = number._exp + length - 1
    return (_log_scaled(digits, scale) + power * _ten(scale)) // 10 ** 6


def _rounded(compute, context, guard=4):
    """Rounds what `compute(digits)` gives as (sign, number, power) and an error of a few units,
    with more and more digits until the rounding is certain."""
    while True:
        sign, number, power = compute(context.prec + guard)
        surplus = _length(number) - context.prec
        if surplus > 1:
            tail = number % 10 ** surplus
            low, high = 10 ** surplus // 2 - 40, 10 ** surplus // 2 + 40
            if 40 < tail < 10 ** surplus - 40 and not low < tail < high:
                return _half_even(_made(sign, number, power), context)
        guard += guard + 4
        if guard > 4000:
            return _half_even(_made(sign, number, power), context)


def exponential(number, context):
    nan = _nan_of(number, None, context)
    if nan is not None:
        return nan
    if number._special:
        return _made(0, 0, 0) if number._sign else number
    if not number:
        return _made(0, 1, 0)
    if number.adjusted() > 7 + len(str(context.Emax)):
        if number._sign:
            context._signal(Inexact)
            context._signal(Rounded)
            context._signal(Subnormal)
            context._signal(Underflow)
            context._signal(Clamped)
            return _made(0, 0, context.Etiny())
        context._signal(Inexact)
        context._signal(Rounded)
        return context._signal(Overflow, "above Emax") or _made(0, 0, 0, "F")
    if number.adjusted() < -context.prec - 2:
        trace = _made(0, 10 ** (context.prec + 2) + (-1 if number._sign else 1),
                      -context.prec - 2)
        return _half_even(trace, context)

    def compute(digits):
        places = digits + max(0, number.adjusted()) + 4
        scale = 10 ** places
        x = number._int * scale
        x = x * 10 ** number._exp if number._exp >= 0 else x // 10 ** -number._exp
        if number._sign:
            x = -x
        power, rest = divmod(x, _ten(scale))
        return 0, _exp_scaled(rest, scale) // 10 ** (places - digits), power - digits

    return _rounded(compute, context)


def logarithm(number, context):
    nan = _nan_of(number, None, context)
    if nan is not None:
        return nan
    if not number:
        return _made(1, 0, 0, "F")
    if number._sign:
        return context._signal(InvalidOperation, "ln of a negative value") or _NAN
    if number._special:
        return number
    if number == 1:
        return _made(0, 0, 0)

    def compute(digits):
        # A number near 1 has a small logarithm.
        near = max(0, -(number - 1).adjusted()) if number.adjusted() in (-1, 0) else 0
        places = digits + near + 2
        value = _natural(number, places)
        return int(value < 0), abs(value), -places

    return _rounded(compute, context)


def common_logarithm(number, context):
    nan = _nan_of(number, None, context)
    if nan is not None:
        return nan
    if not number:
        return _made(1, 0, 0, "F")
    if number._sign:
        return context._signal(InvalidOperation, "log10 of a negative value") or _NAN
    if number._special:
        return number
    digits = str(number._int)
    if digits == "1" + "0" * (len(digits) - 1):
        power = number._exp + len(digits) - 1
        return _made(int(power < 0), abs(power), 0)._fixed(context)

    def compute(wanted):
        near = max(0, -(number - 1).adjusted()) if number.adjusted() in (-1, 0) else 0
        places = wanted + near + 4
        scale = 10 ** (places + 4)
        value = _natural(number, places + 4) * scale // _ten(scale) // 10 ** 4
        return int(value < 0), abs(value), -places

    return _rounded(compute, context)


def power(base, exponent, context):
    nan = _nan_of(base, exponent, context)
    if nan is not None:
        return nan
    if not exponent:
        if not base:
            return context._signal(InvalidOperation, "0 ** 0") or _NAN
        return _made(0, 1, 0)
    is_whole = not exponent._special and exponent == exponent.to_integral_value()
    sign = 0
    if base._sign:
        if is_whole:
            sign = int(exponent) & 1
        elif base:
            return context._signal(InvalidOperation, "x ** y with x negative and y not an "
                                   "integer") or _NAN
        base = base.copy_negate()
    if not base:
        return _made(sign, 0, 0) if not exponent._sign else _made(sign, 0, 0, "F")
    if base._special:
        return _made(sign, 0, 0, "F") if not exponent._sign else _made(sign, 0, 0)
    if base == 1:
        if not is_whole or exponent._special:
            context._signal(Inexact)
            context._signal(Rounded)
            return _made(sign, 10 ** (context.prec - 1), 1 - context.prec)
        if exponent._sign:
            return _made(sign, 1, 0)
        return _made(sign, 1, max(base._exp * int(exponent), 1 - context.prec))
    if exponent._special:
        return _made(0, 0, 0, "F") if (base > 1) != bool(exponent._sign) else _made(0, 0, 0)
    exact = _exact_power(base, exponent, is_whole, context)
    if exact is not None:
        digits, place = exact
        answer = _made(sign, digits, place)
        if not is_whole and _length(digits) <= context.prec:
            # An exact root has as many zeros as fit.
            shift = context.prec + 1 - _length(digits)
            return _half_even(_made(sign, digits * 10 ** shift, place - shift), context)
        return _half_even(answer, context)
    estimate = float(base.log10()) * float(exponent) if exponent.adjusted() < 20 else (
        math.inf if (base > 1) != bool(exponent._sign) else -math.inf)
    if estimate > context.Emax + 1:
        context._signal(Inexact)
        context._signal(Rounded)
        return context._signal(Overflow, "above Emax", sign) or context._overflown(sign)
    if estimate < context.Etiny() - 1:
        for signal in (Inexact, Rounded, Subnormal, Underflow, Clamped):
            context._signal(signal)
        return _made(sign, 0, context.Etiny())

    def compute(digits):
        size = max(0, exponent.adjusted() + len(str(abs(base.adjusted()) + 1)) + 2)
        places = digits + size + 6
        scale = 10 ** places
        x = _natural(base, places) * exponent._int
        x = x * 10 ** exponent._exp if exponent._exp >= 0 else x // 10 ** -exponent._exp
        if exponent._sign:
            x = -x
        tens, rest = divmod(x, _ten(scale))
        return sign, _exp_scaled(rest, scale) // 10 ** (places - digits), tens - digits

    return _rounded(compute, context)


def _exact_power(base, exponent, is_whole, context):
    """(digits, exponent) of a power that is exact or cheap to have exactly."""
    if is_whole and exponent.adjusted() <= 6:
        count = int(exponent)
        if count >= 0:
            if _length(base._int) * count > 20 * (context.prec + 20):
                return None
            digits, place = base._int ** count, base._exp * count
            return digits, place
        # 1 / base is exact where base has no other prime factors than 2 and 5.
        digits = base._int
        while digits % 10 == 0:
            digits //= 10
        twos = fives = 0
        while digits % 2 == 0:
            digits //= 2
            twos += 1
        while digits % 5 == 0:
            digits //= 5
            fives += 1
        if digits != 1 or max(twos, fives) * -count > 4 * context.prec:
            return None
        zeros = len(str(base._int)) - len(str(base._int).rstrip("0"))
        tens = max(twos, fives)
        inverse = 10 ** tens // (2 ** twos * 5 ** fives)
        digits = inverse ** -count
        if _length(digits) > context.prec:
            return None
        return digits, (-tens - zeros - base._exp) * -count
    if exponent._sign or exponent._exp < -3:
        return None
    # A root with a small denominator may be exact.
    below = 10 ** -exponent._exp if exponent._exp < 0 else 1
    common = math.gcd(exponent._int, below)
    above, below = exponent._int // common, below // common
    if below > 8 or above > 64:
        return None
    digits, place = base._int, base._exp
    while place % below:
        digits *= 10
        place -= 1
    root = round(digits ** (1 / below)) if digits < 10 ** 300 else 0
    for candidate in (root - 1, root, root + 1):
        if candidate > 0 and candidate ** below == digits:
            return candidate ** above, place // below * above
    return None


def modular_power(base, exponent, modulo, context):
    nan = _nan_of(base, exponent, context)
    if nan is not None:
        return nan
    for number in (base, exponent, modulo):
        if number._special or number != number.to_integral_value():
            return context._signal(InvalidOperation, "pow() 3rd argument not allowed unless all "
                                   "arguments are integers") or _NAN
    if exponent < 0 or not modulo or not base and not exponent:
        return context._signal(InvalidOperation) or _NAN
    if modulo.adjusted() >= context.prec:
        return context._signal(InvalidOperation) or _NAN
    answer = pow(abs(int(base)), int(exponent), abs(int(modulo)))
    return _made(int(base) < 0 and int(exponent) & 1, answer, 0)


def neighbour(number, direction, context):
    nan = _nan_of(number, None, context)
    if nan is not None:
        return nan
    largest = _made(0 if direction < 0 else 1, 10 ** context.prec - 1, context.Etop())
    if number._special:
        if bool(number._sign) == (direction > 0):
            return largest
        return number
    quiet = context.copy()
    quiet.clear_traps()
    quiet.rounding = ROUND_CEILING if direction > 0 else ROUND_FLOOR
    rounded = number._fixed(quiet)
    if rounded != number:
        return rounded
    return number.__add__(_made(int(direction < 0), 1, context.Etiny() - 1), quiet)
