"""Decimal numbers by a format specification."""

import re

from decimal import *
from decimal import _made

_specification = re.compile(
    r"(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ])?(?P<no_minus>z)?(?P<alternate>\#)?"
    r"(?P<zero>0)?(?P<width>\d+)?(?P<comma>[,_])?(?:\.(?P<precision>\d+))?(?P<kind>[eEfFgGn%])?",
    re.DOTALL)


def formatted(number, text):
    found = _specification.fullmatch(text)
    if not found or found["comma"] == "_":
        raise ValueError("invalid format string")
    kind = found["kind"] or ("g" if number._special else None)
    precision = int(found["precision"]) if found["precision"] is not None else None
    context = getcontext()
    if number._special:
        sign = "-" if number._sign else ""
        body = str(number.copy_abs())
        if kind == "%":
            body += "%"
        return _laid_out(found, sign, body, "", False)
    if kind == "%":
        number = _made(number._sign, number._int, number._exp + 2)
    rounding = context.rounding
    if precision is not None:
        if kind in ("e", "E"):
            number = _with_digits(number, precision + 1, rounding)
        elif kind in ("f", "F", "%"):
            number = number._rescaled(-precision, rounding)
        elif len(str(number._int)) > max(precision, 1):
            number = _with_digits(number, max(precision, 1), rounding)
    if not number and number._exp > 0 and kind in ("f", "F", "%"):
        number = number._rescaled(0, rounding)
    if found["no_minus"] and not number:
        number = number.copy_abs()
    digits = str(number._int)
    left = number._exp + len(digits)
    if kind in ("e", "E"):
        point = 1 if number or precision is None else 1 - precision
        if not number and precision is not None:
            digits, point = "0" * (precision + 1), 1
            left = 1 if number._exp <= 0 else left
    elif kind in ("f", "F", "%"):
        point = left
    elif number._exp <= 0 and left > -6:
        point = left
    else:
        point = 1
    if point <= 0:
        whole, part = "0", "0" * -point + digits
    elif point >= len(digits):
        whole, part = digits + "0" * (point - len(digits)), ""
    else:
        whole, part = digits[:point], digits[point:]
    if part or found["alternate"]:
        part = "." + part
    power = left - point
    if power or kind in ("e", "E"):
        letter = "E" if kind in ("E", "G") or kind is None and context.capitals else "e"
        part += f"{letter}{power:+d}"
    if kind == "%":
        part += "%"
    return _laid_out(found, "-" if number._sign else "", whole, part, True)


def _with_digits(number, count, rounding):
    if not number._int:
        return _made(number._sign, 0, number._exp)
    power = number.adjusted() - count + 1
    answer = number._rescaled(power, rounding)
    if len(str(answer._int)) > count:
        answer = answer._rescaled(power + 1, rounding)
    return answer


def _laid_out(found, sign, whole, part, is_number):
    if not sign and found["sign"] in ("+", " "):
        sign = found["sign"]
    width = int(found["width"] or 0)
    fill, align = found["fill"] or " ", found["align"] or ">"
    if found["zero"] and found["align"] is None:
        fill, align = "0", "="
    if found["comma"] and is_number:
        least = width - len(sign) - len(part) if fill == "0" and align == "=" else 1
        whole = _grouped(whole, least)
    elif is_number and fill == "0" and align == "=":
        whole = whole.rjust(width - len(sign) - len(part), "0")
    body = whole + part
    room = width - len(sign) - len(body)
    if room <= 0:
        return sign + body
    if align == "<":
        return sign + body + fill * room
    if align == "=":
        return sign + fill * room + body
    if align == "^":
        return fill * (room // 2) + sign + body + fill * (room - room // 2)
    return fill * room + sign + body


def _grouped(digits, least):
    groups = []
    while True:
        size = min(max(len(digits), least, 1), 3)
        groups.insert(0, digits[-size:].rjust(size, "0"))
        digits = digits[:-size]
        least -= size
        if not digits and least <= 0:
            return ",".join(groups)
        least -= 1
