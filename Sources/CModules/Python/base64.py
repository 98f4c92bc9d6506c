"""Bytes as texts."""

__all__ = ["b64encode", "b64decode", "standard_b64encode", "standard_b64decode",
           "urlsafe_b64encode", "urlsafe_b64decode", "b16encode", "b16decode"]

_ALPHABET = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


class _Error(ValueError):
    __module__ = "binascii"
    __qualname__ = "Error"


_Error.__name__ = "Error"


def _bytes(s):
    if isinstance(s, str):
        try:
            return s.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII characters") from None
    return bytes(s)


def b64encode(s, altchars=None):
    """Bytes in base 64."""
    if isinstance(s, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    s = bytes(s)
    letters = _ALPHABET if altchars is None else _ALPHABET[:62] + altchars
    result = []
    for place in range(0, len(s), 3):
        part = s[place:place + 3]
        number = int.from_bytes(part, "big") << 8 * (3 - len(part))
        for shift in (18, 12, 6, 0)[:len(part) + 1]:
            result.append(letters[number >> shift & 63])
        result.extend(b"=" * (3 - len(part)))
    return bytes(result)


def b64decode(s, altchars=None, validate=False):
    """The bytes of a text in base 64."""
    s = _bytes(s)
    letters = _ALPHABET if altchars is None else _ALPHABET[:62] + _bytes(altchars)
    places = {letter: place for place, letter in enumerate(letters)}
    digits = []
    pads = 0
    for letter in s:
        if letter == 61:
            pads += 1
            continue
        if letter not in places:
            if validate:
                raise _Error("Only base64 data is allowed")
            continue
        digits.append(places[letter])
    rest = len(digits) % 4
    if rest == 1:
        raise _Error("Invalid base64-encoded string: number of data characters "
                     f"({len(digits)}) cannot be 1 more than a multiple of 4")
    if rest and pads < 4 - rest:
        raise _Error("Incorrect padding")
    result = []
    for place in range(0, len(digits), 4):
        part = digits[place:place + 4]
        number = 0
        for digit in part + [0] * (4 - len(part)):
            number = number << 6 | digit
        result.extend(number.to_bytes(3, "big")[:len(part) - 1])
    return bytes(result)


def standard_b64encode(s):
    """Bytes in base 64."""
    return b64encode(s)


def standard_b64decode(s):
    """The bytes of a text in base 64."""
    return b64decode(s)


def urlsafe_b64encode(s):
    """Bytes in base 64, for addresses."""
    return b64encode(s, b"-_")


def urlsafe_b64decode(s):
    """The bytes of a text in base 64, for addresses."""
    return b64decode(s, b"-_")


def b16encode(s):
    """Bytes in hexadecimal digits."""
    return bytes(s).hex().upper().encode()


def b16decode(s, casefold=False):
    """The bytes of hexadecimal digits."""
    text = _bytes(s).decode()
    if not casefold and text != text.upper():
        raise _Error("Non-base16 digit found")
    try:
        return bytes.fromhex(text)
    except ValueError:
        raise _Error("Non-base16 digit found") from None
