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


_ALPHABET_32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_ALPHABET_85 = (b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                b"!#$%&()*+-;<=>?@^_`{|}~")


def b32encode(s):
    """Bytes in base 32."""
    s = bytes(s)
    result = bytearray()
    for start in range(0, len(s), 5):
        piece = s[start:start + 5]
        number = int.from_bytes(piece.ljust(5, b"\0"), "big")
        digits = bytes(_ALPHABET_32[number >> shift & 31] for shift in range(35, -5, -5))
        used = {1: 2, 2: 4, 3: 5, 4: 7, 5: 8}[len(piece)]
        result += digits[:used].ljust(8, b"=")
    return bytes(result)


def b32decode(s, casefold=False, map01=None):
    """The bytes of a text in base 32."""
    import binascii
    s = s.encode("ascii") if isinstance(s, str) else bytes(s)
    if len(s) % 8:
        raise binascii.Error("Incorrect padding")
    if casefold:
        s = s.upper()
    result = bytearray()
    for start in range(0, len(s), 8):
        piece = s[start:start + 8].rstrip(b"=")
        number = 0
        for byte in piece:
            value = _ALPHABET_32.find(bytes([byte]))
            if value < 0:
                raise binascii.Error("Non-base32 digit found")
            number = number << 5 | value
        count = {8: 5, 7: 4, 5: 3, 4: 2, 2: 1}.get(len(piece))
        if count is None:
            raise binascii.Error("Incorrect padding")
        result += (number << 5 * (8 - len(piece))).to_bytes(5, "big")[:count]
    return bytes(result)


def b85encode(b, pad=False):
    """Bytes in base 85."""
    b = bytes(b)
    padding = -len(b) % 4
    b += bytes(padding)
    result = bytearray()
    for start in range(0, len(b), 4):
        number = int.from_bytes(b[start:start + 4], "big")
        digits = bytearray()
        for _ in range(5):
            number, digit = divmod(number, 85)
            digits.insert(0, _ALPHABET_85[digit])
        result += digits
    return bytes(result if pad or not padding else result[:-padding])


def b85decode(b):
    """The bytes of a text in base 85."""
    b = b.encode("ascii") if isinstance(b, str) else bytes(b)
    padding = -len(b) % 5
    b += b"~" * padding
    result = bytearray()
    for start in range(0, len(b), 5):
        number = 0
        for place, byte in enumerate(b[start:start + 5]):
            value = _ALPHABET_85.find(bytes([byte]))
            if value < 0:
                raise ValueError(f"bad base85 character at position {start + place}")
            number = number * 85 + value
        if number >> 32:
            raise ValueError(f"base85 overflow in hunk starting at byte {start}")
        result += number.to_bytes(4, "big")
    return bytes(result[:-padding] if padding else result)


def encodebytes(s):
    """Bytes in base 64, in lines."""
    return b"".join(b64encode(s[i:i + 57]) + b"\n" for i in range(0, len(s), 57))


def decodebytes(s):
    """The bytes of lines in base 64."""
    return b64decode(s)
