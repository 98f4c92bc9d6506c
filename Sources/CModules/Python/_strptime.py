"""Moments from texts in a given layout."""

import re

_months = ["january", "february", "march", "april", "may", "june", "july", "august",
           "september", "october", "november", "december"]
_days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

_patterns = {
    "d": r"(?P<d>3[0-1]|[1-2]\d|0[1-9]|[1-9]| [1-9])",
    "f": r"(?P<f>[0-9]{1,6})",
    "H": r"(?P<H>2[0-3]|[0-1]\d|\d)",
    "I": r"(?P<I>1[0-2]|0[1-9]|[1-9])",
    "G": r"(?P<G>\d\d\d\d)",
    "j": r"(?P<j>36[0-6]|3[0-5]\d|[1-2]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9])",
    "m": r"(?P<m>1[0-2]|0[1-9]|[1-9])",
    "M": r"(?P<M>[0-5]\d|\d)",
    "S": r"(?P<S>6[0-1]|[0-5]\d|\d)",
    "U": r"(?P<U>5[0-3]|[0-4]\d|\d)",
    "W": r"(?P<W>5[0-3]|[0-4]\d|\d)",
    "w": r"(?P<w>[0-6])",
    "u": r"(?P<u>[1-7])",
    "V": r"(?P<V>5[0-3]|0[1-9]|[1-4]\d|\d)",
    "y": r"(?P<y>\d\d)",
    "Y": r"(?P<Y>\d\d\d\d)",
    "z": r"(?P<z>[+-]\d\d:?[0-5]\d(:?[0-5]\d(\.\d{1,6})?)?|(?-i:Z))",
    "A": f"(?P<A>{'|'.join(_days)})",
    "a": f"(?P<a>{'|'.join(d[:3] for d in _days)})",
    "B": f"(?P<B>{'|'.join(_months)})",
    "b": f"(?P<b>{'|'.join(m[:3] for m in _months)})",
    "p": "(?P<p>am|pm)",
    "Z": "(?P<Z>utc|gmt)",
    "%": "%",
}
_patterns["h"] = _patterns["b"].replace("<b>", "<h>")
_whole = {"c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S", "D": "%m/%d/%y",
          "T": "%H:%M:%S", "F": "%Y-%m-%d", "R": "%H:%M"}
_known = {}


def _pattern(format):
    found = _known.get(format)
    if found is not None:
        return found
    text = format
    for letter in "cxX":
        text = text.replace("%" + letter, _whole[letter])
    result = ""
    place = 0
    while place < len(text):
        letter = text[place]
        place += 1
        if letter.isspace():
            while place < len(text) and text[place].isspace():
                place += 1
            result += r"\s+"
        elif letter != "%":
            result += re.escape(letter)
        else:
            if place >= len(text):
                raise ValueError(f"stray %% in format '{format}'".replace("%%", "%"))
            letter = text[place]
            place += 1
            if letter not in _patterns:
                raise ValueError(f"'{letter}' is a bad directive in format '{format}'")
            result += _patterns[letter]
    try:
        made = re.compile(result, re.IGNORECASE)
    except re.error as problem:
        raise ValueError(str(problem)) from None
    _known[format] = made
    return made


def read(cls, text, format):
    """Year, month, day, hour, minute, second, microsecond and zone."""
    from datetime import date, timedelta, timezone
    for value, number in ((text, 1), (format, 2)):
        if not isinstance(value, str):
            raise TypeError(
                f"strptime() argument {number} must be str, not {type(value).__name__}")
    found = _pattern(format).match(text)
    if not found:
        raise ValueError(f"time data {text!r} does not match format {format!r}")
    if found.end() != len(text):
        raise ValueError(f"unconverted data remains: {text[found.end():]}")
    parts = found.groupdict()
    year, month, day = 1900, 1, 1
    hour = minute = second = micro = 0
    zone = None
    name = None
    has_date = False
    if "y" in parts:
        year = int(parts["y"])
        year += 2000 if year <= 68 else 1900
    if "Y" in parts:
        year = int(parts["Y"])
    if "m" in parts:
        month = int(parts["m"])
        has_date = True
    for key in ("B", "b", "h"):
        if key in parts:
            month = [m[:3] for m in _months].index(parts[key].lower()[:3]) + 1
            has_date = True
    if "d" in parts:
        day = int(parts["d"])
        has_date = True
    if "H" in parts:
        hour = int(parts["H"])
    if "I" in parts:
        hour = int(parts["I"]) % 12
        if (parts.get("p") or "").lower() == "pm":
            hour += 12
    if "M" in parts:
        minute = int(parts["M"])
    if "S" in parts:
        second = int(parts["S"])
    if "f" in parts:
        micro = int(parts["f"].ljust(6, "0"))
    if "z" in parts:
        value = parts["z"]
        if value in ("Z", "z"):
            zone = timezone.utc
        else:
            digits = value[1:].replace(":", "")
            fraction = 0
            if "." in digits:
                digits, _, tail = digits.partition(".")
                fraction = int(tail.ljust(6, "0"))
            offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:4]),
                               seconds=int(digits[4:6] or 0), microseconds=fraction)
            zone = timezone(-offset if value[0] == "-" else offset)
    if "Z" in parts:
        name = parts["Z"]
    if "j" in parts and not has_date:
        made = date.fromordinal(date(year, 1, 1).toordinal() + int(parts["j"]) - 1)
        year, month, day = made.year, made.month, made.day
    weekday = None
    if "A" in parts or "a" in parts:
        weekday = [d[:3] for d in _days].index((parts.get("A") or parts.get("a")).lower()[:3])
    if "w" in parts:
        weekday = (int(parts["w"]) + 6) % 7
    if "u" in parts:
        weekday = int(parts["u"]) - 1
    if "G" in parts and "V" in parts and weekday is not None:
        made = date.fromisocalendar(int(parts["G"]), int(parts["V"]), weekday + 1)
        year, month, day = made.year, made.month, made.day
    for key in ("U", "W"):
        if key in parts and weekday is not None and not has_date:
            first = date(year, 1, 1)
            start = (first.weekday() + (1 if key == "U" else 0)) % 7
            offset = (weekday + (1 if key == "U" else 0)) % 7
            week = int(parts[key])
            days = offset - start if week == 0 else (7 - start) % 7 + 7 * (week - 1) + offset
            made = first + timedelta(days)
            year, month, day = made.year, made.month, made.day
    return year, month, day, hour, minute, second, micro, zone


def strptime(data_string, format="%a %b %d %H:%M:%S %Y", /):
    """The parts of a moment from a text in a given layout."""
    from datetime import date
    from time import struct_time
    year, month, day, hour, minute, second, _, _ = read(None, data_string, format)
    today = date(year, month, day)
    return struct_time((
        year, month, day, hour, minute, second, today.weekday(),
        today.toordinal() - date(year, 1, 1).toordinal() + 1, -1))
