"""Texts in HTML."""

import re as _re

__all__ = ["escape", "unescape"]


def escape(s, quote=True):
    """A text with names for the characters that mean something in HTML."""
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if quote:
        s = s.replace('"', "&quot;").replace("'", "&#x27;")
    return s


_reference = _re.compile(r"&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)")
_odd = {0x00: 0xFFFD, 0x0D: 0x0D, 0x80: 0x20AC, 0x82: 0x201A, 0x83: 0x192, 0x84: 0x201E, 0x85: 0x2026,
        0x86: 0x2020, 0x87: 0x2021, 0x88: 0x2C6, 0x89: 0x2030, 0x8A: 0x160, 0x8B: 0x2039,
        0x8C: 0x152, 0x8E: 0x17D, 0x91: 0x2018, 0x92: 0x2019, 0x93: 0x201C, 0x94: 0x201D,
        0x95: 0x2022, 0x96: 0x2013, 0x97: 0x2014, 0x98: 0x2DC, 0x99: 0x2122, 0x9A: 0x161,
        0x9B: 0x203A, 0x9C: 0x153, 0x9E: 0x17E, 0x9F: 0x178}


def _character(found):
    from html.entities import html5
    text = found[1]
    if text[0] == "#":
        digits = text[1:].rstrip(";")
        number = int(digits[1:], 16) if digits[0] in "xX" else int(digits)
        if number in _odd:
            return chr(_odd[number])
        if 0xD800 <= number <= 0xDFFF or number > 0x10FFFF:
            return "\ufffd"
        if number < 9 or 0xE <= number < 0x20 or number == 11 or 0x7F <= number < 0xA0 or (
                number & 0xFFFE == 0xFFFE):
            return ""
        return chr(number)
    if text in html5:
        return html5[text]
    for end in range(len(text) - 1, 1, -1):
        if text[:end] in html5:
            return html5[text[:end]] + text[end:]
    return "&" + text


def unescape(s):
    """A text with the characters themselves."""
    return _reference.sub(_character, s) if "&" in s else s
