"""What is known of characters."""

import _unicode
from _unicode import category, combining, mirrored

unidata_version = "14.0.0"
_missing = object()


def name(chr, default=_missing, /):
    """The name of a character."""
    found = _unicode.name(chr)
    if found is not None:
        return found
    if default is _missing:
        raise ValueError("no such name")
    return default


def lookup(name, /):
    """The character of a name."""
    found = _unicode.lookup(name)
    if found is None:
        raise KeyError(f"undefined character name '{name}'")
    return found


def _number(chr, level, default, text):
    found = _unicode.number(chr)
    if found is not None and found[0] >= level:
        return found[1] if level == 0 else int(found[1])
    if default is _missing:
        raise ValueError(text)
    return default


def decimal(chr, default=_missing, /):
    """The value of a decimal digit."""
    return _number(chr, 2, default, "not a decimal")


def digit(chr, default=_missing, /):
    """The value of a digit."""
    return _number(chr, 1, default, "not a digit")


def numeric(chr, default=_missing, /):
    """The value of a number."""
    return _number(chr, 0, default, "not a numeric character")


def normalize(form, unistr, /):
    """A text in a normal form."""
    found = _unicode.normalize(form, unistr)
    if found is None:
        raise ValueError("invalid normalization form")
    return found


def is_normalized(form, unistr, /):
    """Whether a text is in a normal form."""
    return normalize(form, unistr) == unistr


def decomposition(chr, /):
    """What a character is made of, in hexadecimal digits."""
    plain = normalize("NFD", chr)
    if plain != chr:
        if len(plain) > 2:
            head = normalize("NFC", plain[:-1])
            plain = head + plain[-1] if len(head) == 1 else plain
        return " ".join(f"{ord(one):04X}" for one in plain)
    other = normalize("NFKD", chr)
    if other == chr:
        return ""
    return "<compat> " + " ".join(f"{ord(one):04X}" for one in other)


_WIDE = [
    (0x1100, 0x115F), (0x231A, 0x231B), (0x2329, 0x232A), (0x23E9, 0x23EC), (0x23F0, 0x23F0),
    (0x23F3, 0x23F3), (0x25FD, 0x25FE), (0x2614, 0x2615), (0x2648, 0x2653), (0x267F, 0x267F),
    (0x2693, 0x2693), (0x26A1, 0x26A1), (0x26AA, 0x26AB), (0x26BD, 0x26BE), (0x26C4, 0x26C5),
    (0x26CE, 0x26CE), (0x26D4, 0x26D4), (0x26EA, 0x26EA), (0x26F2, 0x26F3), (0x26F5, 0x26F5),
    (0x26FA, 0x26FA), (0x26FD, 0x26FD), (0x2705, 0x2705), (0x270A, 0x270B), (0x2728, 0x2728),
    (0x274C, 0x274C), (0x274E, 0x274E), (0x2753, 0x2755), (0x2757, 0x2757), (0x2795, 0x2797),
    (0x27B0, 0x27B0), (0x27BF, 0x27BF), (0x2B1B, 0x2B1C), (0x2B50, 0x2B50), (0x2B55, 0x2B55),
    (0x2E80, 0x303E), (0x3041, 0x33FF), (0x3400, 0x4DBF), (0x4E00, 0xA4CF), (0xA960, 0xA97C),
    (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE10, 0xFE19), (0xFE30, 0xFE6B), (0x16FE0, 0x18CFF),
    (0x1B000, 0x1B2FB), (0x1F004, 0x1F004), (0x1F0CF, 0x1F0CF), (0x1F18E, 0x1F18E),
    (0x1F191, 0x1F19A), (0x1F200, 0x1F320), (0x1F32D, 0x1F335), (0x1F337, 0x1F37C),
    (0x1F37E, 0x1F393), (0x1F3A0, 0x1F3CA), (0x1F3CF, 0x1F3D3), (0x1F3E0, 0x1F3F0),
    (0x1F3F4, 0x1F3F4), (0x1F3F8, 0x1F43E), (0x1F440, 0x1F440), (0x1F442, 0x1F4FC),
    (0x1F4FF, 0x1F53D), (0x1F54B, 0x1F54E), (0x1F550, 0x1F567), (0x1F57A, 0x1F57A),
    (0x1F595, 0x1F596), (0x1F5A4, 0x1F5A4), (0x1F5FB, 0x1F64F), (0x1F680, 0x1F6C5),
    (0x1F6CC, 0x1F6CC), (0x1F6D0, 0x1F6D2), (0x1F6D5, 0x1F6D7), (0x1F6DD, 0x1F6DF),
    (0x1F6EB, 0x1F6EC), (0x1F6F4, 0x1F6FC), (0x1F7E0, 0x1F7F0), (0x1F90C, 0x1F93A),
    (0x1F93C, 0x1F945), (0x1F947, 0x1F9FF), (0x1FA70, 0x1FAF6), (0x20000, 0x3FFFD),
]


def east_asian_width(chr, /):
    """How wide a character is in East Asian texts."""
    code = ord(chr)
    if 0xFF01 <= code <= 0xFF60 or 0xFFE0 <= code <= 0xFFE6 or code == 0x3000:
        return "F"
    if 0xFF61 <= code <= 0xFFDC or 0xFFE8 <= code <= 0xFFEE:
        return "H"
    if 0x20 <= code <= 0x7E or code in (0xA2, 0xA3, 0xA5, 0xA6, 0xAC, 0xAF):
        return "Na"
    low, high = 0, len(_WIDE)
    while low < high:
        middle = (low + high) // 2
        first, last = _WIDE[middle]
        if code < first:
            high = middle
        elif code > last:
            low = middle + 1
        else:
            return "W"
    return "A" if category(chr) in ("So", "Sm", "Co") or 0x391 <= code <= 0x451 else "N"


def bidirectional(chr, /):
    """The direction of a character, roughly."""
    kind, code = category(chr), ord(chr)
    if kind == "Nd" and code < 0x600:
        return "EN"
    if 0x590 <= code <= 0x5FF:
        return "NSM" if kind == "Mn" else "R"
    if 0x600 <= code <= 0x7BF or 0xFB50 <= code <= 0xFEFC:
        return "AN" if kind == "Nd" and code < 0x6F0 else "NSM" if kind == "Mn" else "AL"
    if kind == "Mn":
        return "NSM"
    if kind in ("Lu", "Ll", "Lt", "Lm", "Lo", "Mc", "Nl"):
        return "L"
    if code == 10 or code == 13 or 0x1C <= code <= 0x1E or code == 0x85:
        return "B"
    if code in (9, 11, 0x1F):
        return "S"
    if kind == "Zs" or code == 12:
        return "CS" if code in (0xA0, 0x202F) else "WS"
    if chr in "+-":
        return "ES"
    if chr in ",./:":
        return "CS"
    if chr in "#%" or kind == "Sc":
        return "ET"
    return "BN" if kind in ("Cc", "Cf") else "ON"


class UCD:
    """The database of characters."""


ucd_3_2_0 = UCD()
