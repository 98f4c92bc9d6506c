"""Functions of complex numbers."""

import math as _math
from math import e, inf, nan, pi, tau

infj, nanj = complex(0.0, inf), complex(0.0, nan)


def _complex(value):
    if isinstance(value, (complex, int, float)):
        return complex(value)
    if hasattr(value, "__complex__") or hasattr(value, "__float__") or hasattr(value, "__index__"):
        return complex(value)
    raise TypeError(f"must be real number, not {type(value).__name__}")


def phase(z, /):
    """The angle."""
    z = _complex(z)
    return _math.atan2(z.imag, z.real)


def polar(z, /):
    """Length and angle."""
    z = _complex(z)
    return abs(z), phase(z)


def rect(r, phi, /):
    """The number of a length and an angle."""
    if phi == 0:
        return complex(r, phi * r)
    if _math.isinf(phi) and not _math.isinf(r) and r:
        raise ValueError("math domain error")
    return complex(r * _math.cos(phi), r * _math.sin(phi))


def isnan(z, /):
    z = _complex(z)
    return _math.isnan(z.real) or _math.isnan(z.imag)


def isinf(z, /):
    z = _complex(z)
    return _math.isinf(z.real) or _math.isinf(z.imag)


def isfinite(z, /):
    z = _complex(z)
    return _math.isfinite(z.real) and _math.isfinite(z.imag)


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    """Whether two numbers are near each other."""
    if rel_tol < 0 or abs_tol < 0:
        raise ValueError("tolerances must be non-negative")
    a, b = _complex(a), _complex(b)
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    gap = abs(a - b)
    return gap <= rel_tol * abs(b) or gap <= rel_tol * abs(a) or gap <= abs_tol


def sqrt(z, /):
    """The square root."""
    z = _complex(z)
    a, b = z.real, z.imag
    if a == 0 and b == 0:
        return complex(0.0, b)
    if _math.isinf(b):
        return complex(inf, b)
    if _math.isinf(a) or a != a or b != b:
        if a == inf:
            return complex(inf, b if b != b else _math.copysign(0.0, b))
        if a == -inf:
            return complex(b if b != b else 0.0, _math.copysign(inf, b))
        return complex(nan, nan)
    scale = 1.0
    x, y = abs(a), abs(b)
    if x < 2.3e-308 and y < 2.3e-308:
        scale = 2.0 ** -27
        x, y = x * 2.0 ** 54, y * 2.0 ** 54
        s = _math.sqrt(x + _math.hypot(x, y)) * scale / _math.sqrt(2.0)
    else:
        x /= 8.0
        s = 2.0 * _math.sqrt(x + _math.hypot(x, y / 8.0))
    d = abs(b) / (2.0 * s)
    if a >= 0:
        return complex(s, _math.copysign(d, b))
    return complex(d, _math.copysign(s, b))


def exp(z, /):
    """e to the power of a number."""
    z = _complex(z)
    if not isfinite(z):
        if z.real == -inf and not _math.isfinite(z.imag):
            return complex(0.0, 0.0)
        if z.real == inf and z.imag == 0:
            return complex(inf, z.imag)
        if _math.isfinite(z.real) and _math.isinf(z.imag) or z.real == inf and _math.isinf(z.imag):
            raise ValueError("math domain error")
        if z.imag == 0:
            return complex(_math.exp(z.real) if z.real == z.real else nan, z.imag)
    size = _math.exp(z.real)
    return complex(size * _math.cos(z.imag), size * _math.sin(z.imag))


def log(z, base=None, /):
    """The logarithm."""
    z = _complex(z)
    if z == 0:
        raise ValueError("math domain error")
    x, y = abs(z.real), abs(z.imag)
    if 0.5 <= _math.hypot(x, y) <= 2.0:
        big, small = max(x, y), min(x, y)
        size = _math.log1p((big - 1) * (big + 1) + small * small) / 2.0
    elif x > 1e300 or y > 1e300:
        size = _math.log(_math.hypot(x / 2.0, y / 2.0)) + _math.log(2.0)
    else:
        size = _math.log(_math.hypot(x, y))
    result = complex(size, _math.atan2(z.imag, z.real))
    return result if base is None else result / log(base)


def log10(z, /):
    """The logarithm to base 10."""
    return log(z) / _math.log(10.0)


def cosh(z, /):
    z = _complex(z)
    return complex(_math.cos(z.imag) * _math.cosh(z.real), _math.sin(z.imag) * _math.sinh(z.real))


def sinh(z, /):
    z = _complex(z)
    return complex(_math.cos(z.imag) * _math.sinh(z.real), _math.sin(z.imag) * _math.cosh(z.real))


def tanh(z, /):
    z = _complex(z)
    if abs(z.real) > 22:
        return complex(_math.copysign(1.0, z.real),
                       4.0 * _math.sin(z.imag) * _math.cos(z.imag) * _math.exp(-2.0 * abs(z.real)))
    tx, ty = _math.tanh(z.real), _math.tan(z.imag)
    cx = 1.0 / _math.cosh(z.real)
    txty = tx * ty
    below = 1.0 + txty * txty
    return complex(tx * (1.0 + ty * ty) / below, (ty / below) * cx * cx)


def cos(z, /):
    z = _complex(z)
    return cosh(complex(-z.imag, z.real))


def sin(z, /):
    z = _complex(z)
    result = sinh(complex(-z.imag, z.real))
    return complex(result.imag, -result.real)


def tan(z, /):
    z = _complex(z)
    result = tanh(complex(-z.imag, z.real))
    return complex(result.imag, -result.real)


def acos(z, /):
    z = _complex(z)
    first, second = sqrt(complex(1.0 - z.real, -z.imag)), sqrt(complex(1.0 + z.real, z.imag))
    return complex(2.0 * _math.atan2(first.real, second.real),
                   _math.asinh(second.real * first.imag - second.imag * first.real))


def acosh(z, /):
    z = _complex(z)
    first, second = sqrt(complex(z.real - 1.0, z.imag)), sqrt(complex(z.real + 1.0, z.imag))
    return complex(_math.asinh(first.real * second.real + first.imag * second.imag),
                   2.0 * _math.atan2(first.imag, second.real))


def asinh(z, /):
    z = _complex(z)
    first, second = sqrt(complex(1.0 + z.imag, -z.real)), sqrt(complex(1.0 - z.imag, z.real))
    return complex(_math.asinh(first.real * second.imag - second.real * first.imag),
                   _math.atan2(z.imag, first.real * second.real - first.imag * second.imag))


def asin(z, /):
    z = _complex(z)
    result = asinh(complex(-z.imag, z.real))
    return complex(result.imag, -result.real)


def atanh(z, /):
    z = _complex(z)
    if z.real < 0 or z.real == 0 and _math.copysign(1.0, z.real) < 0:
        return -atanh(-z)
    y = abs(z.imag)
    if z.real == 1.0 and y < 1e-160:
        if y == 0:
            raise ValueError("math domain error")
        real = -_math.log(_math.sqrt(y) / _math.sqrt(_math.hypot(y, 2.0)))
        return complex(real, _math.copysign(_math.atan2(2.0, -y) / 2, z.imag))
    real = _math.log1p(4.0 * z.real / ((1 - z.real) ** 2 + y * y)) / 4.0
    imaginary = -_math.atan2(-2.0 * z.imag, (1 - z.real) * (1 + z.real) - y * y) / 2.0
    return complex(real, imaginary)


def atan(z, /):
    z = _complex(z)
    result = atanh(complex(-z.imag, z.real))
    return complex(result.imag, -result.real)
