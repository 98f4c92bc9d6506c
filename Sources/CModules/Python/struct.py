"""Values packed as bytes."""

import re as _re

import _bits

__all__ = ["calcsize", "pack", "pack_into", "unpack", "unpack_from", "iter_unpack", "Struct",
           "error"]


class error(Exception):
    """A format or values that do not fit."""


_SIZES = {"b": 1, "B": 1, "h": 2, "H": 2, "i": 4, "I": 4, "l": 4, "L": 4, "q": 8, "Q": 8, "e": 2,
          "f": 4, "d": 8, "?": 1, "c": 1, "x": 1, "s": 1, "p": 1}
_NATIVE = {**_SIZES, "l": 8, "L": 8, "n": 8, "N": 8, "P": 8}
_NAMES = {"b": "byte", "B": "ubyte", "h": "short", "H": "ushort"}
_field = _re.compile(r"\s*(\d*)(.)\s*", _re.DOTALL)


class Struct:
    """A format that was read once."""

    def __init__(self, format):
        if isinstance(format, bytes):
            format = format.decode("ascii")
        if not isinstance(format, str):
            raise TypeError("Struct() argument 1 must be a str or bytes object, not "
                            + type(format).__name__)
        self.format = format
        mark, rest = "@", format
        if format[:1] in ("@", "=", "<", ">", "!"):
            mark, rest = format[0], format[1:]
        sizes = _NATIVE if mark == "@" else _SIZES
        self._order = "big" if mark in (">", "!") else "little"
        # Letter, count, size, place.
        self._fields = []
        place, position = 0, 0
        while position < len(rest):
            found = _field.match(rest, position)
            if not found or not found[2].strip():
                if rest[position:].strip():
                    raise error("repeat count given without format specifier")
                break
            position = found.end()
            count, letter = int(found[1]) if found[1] else 1, found[2]
            if letter not in sizes:
                raise error("bad char in struct format")
            size = sizes[letter]
            if mark == "@" and size > 1:
                place = -(-place // size) * size
            self._fields.append((letter, count, size, place))
            place += count * size
        self.size = place

    def pack(self, *values):
        """The values as bytes."""
        wanted = sum(0 if letter == "x" else 1 if letter in "sp" else count
                     for letter, count, size, place in self._fields)
        if len(values) != wanted:
            raise error(f"pack expected {wanted} items for packing (got {len(values)})")
        result = bytearray(self.size)
        given = iter(values)
        for letter, count, size, place in self._fields:
            if letter == "x":
                continue
            if letter in "sp":
                value = next(given)
                if not isinstance(value, (bytes, bytearray)):
                    raise error(f"argument for '{letter}' must be a bytes object")
                if letter == "p":
                    value = bytes([min(len(value), 255, max(count - 1, 0))]) + value if count else b""
                value = bytes(value[:count])
                result[place:place + len(value)] = value
                continue
            for _ in range(count):
                result[place:place + size] = self._packed(letter, size, next(given))
                place += size
        return bytes(result)

    def _packed(self, letter, size, value):
        if letter == "?":
            return b"\1" if value else b"\0"
        if letter == "c":
            if not isinstance(value, (bytes, bytearray)) or len(value) != 1:
                raise error("char format requires a bytes object of length 1")
            return bytes(value)
        if letter in "efd":
            if not isinstance(value, (int, float)) and not hasattr(value, "__float__"):
                raise error("required argument is not a float")
            value = float(value)
            try:
                bits = _bits.float_bits(value, size)
            except OverflowError:
                if letter == "e" or self.format[:1] in ("<", ">", "=", "!"):
                    raise
                bits = _bits.float_bits(value * float("inf"), size)
            return (bits % (1 << size * 8)).to_bytes(size, self._order)
        if not isinstance(value, int):
            if not hasattr(value, "__index__"):
                raise error("required argument is not an integer")
            value = value.__index__()
        is_signed = letter.islower()
        low = -(1 << size * 8 - 1) if is_signed else 0
        high = (1 << size * 8 - is_signed) - 1
        if not low <= value <= high:
            raise error(self._range(letter, value, low, high))
        return value.to_bytes(size, self._order, signed=is_signed)

    @staticmethod
    def _range(letter, value, low, high):
        if letter in _NAMES:
            return f"{_NAMES[letter]} format requires {low} <= number <= {high}"
        if letter in "iIlL" and high < 1 << 33 and (0 if low == 0 else -1 << 63) <= value < 1 << 63:
            return f"'{letter}' format requires {low} <= number <= {high}"
        return "argument out of range"

    def unpack(self, buffer, /):
        """The values of bytes of just the right length."""
        if len(buffer) != self.size:
            raise error(f"unpack requires a buffer of {self.size} bytes")
        return self._unpacked(buffer, 0)

    def unpack_from(self, buffer, offset=0):
        """The values that begin at a place."""
        length = len(buffer)
        if offset < 0:
            if offset + length < 0:
                raise error(f"offset {offset} out of range for {length}-byte buffer")
            offset += length
        if length - offset < self.size:
            raise error(f"unpack_from requires a buffer of at least {self.size + offset} bytes for "
                        f"unpacking {self.size} bytes at offset {offset} (actual buffer size is "
                        f"{length})")
        return self._unpacked(buffer, offset)

    def _unpacked(self, buffer, start):
        data = bytes(buffer[start:start + self.size])
        values = []
        for letter, count, size, place in self._fields:
            if letter == "x":
                continue
            if letter == "s":
                values.append(data[place:place + count])
                continue
            if letter == "p":
                length = min(data[place], max(count - 1, 0)) if count else 0
                values.append(data[place + 1:place + 1 + length])
                continue
            for _ in range(count):
                piece = data[place:place + size]
                place += size
                if letter == "c":
                    values.append(piece)
                elif letter == "?":
                    values.append(piece != b"\0")
                elif letter in "efd":
                    bits = int.from_bytes(piece, self._order)
                    if bits >> 63:
                        bits -= 1 << 64
                    values.append(_bits.float_of(bits, size))
                else:
                    values.append(int.from_bytes(piece, self._order, signed=letter.islower()))
        return tuple(values)

    def pack_into(self, buffer, offset, /, *values):
        """Puts the values into a place of a bytearray."""
        data = self.pack(*values)
        length = len(buffer)
        if offset < 0:
            if offset + length < 0:
                raise error(f"offset {offset} out of range for {length}-byte buffer")
            if offset + self.size > 0:
                raise error(f"no space to pack {self.size} bytes at offset {offset}")
            offset += length
        if length - offset < self.size:
            raise error(f"pack_into requires a buffer of at least {self.size + offset} bytes for "
                        f"packing {self.size} bytes at offset {offset} (actual buffer size is "
                        f"{length})")
        buffer[offset:offset + self.size] = data

    def iter_unpack(self, buffer, /):
        """The values of one stretch after the other."""
        if not self.size:
            raise error("cannot iteratively unpack with a struct of length 0")
        if len(buffer) % self.size:
            raise error(f"iterative unpacking requires a buffer of a multiple of {self.size} bytes")
        return (self._unpacked(buffer, place) for place in range(0, len(buffer), self.size))

    def __repr__(self):
        return f"Struct({self.format!r})"


_known = {}


def _struct(format):
    found = _known.get(format)
    if found is None:
        if len(_known) >= 100:
            _known.clear()
        found = _known[format] = Struct(format)
    return found


def calcsize(format, /):
    """The bytes that a format takes."""
    return _struct(format).size


def pack(format, /, *values):
    """The values as bytes."""
    return _struct(format).pack(*values)


def unpack(format, buffer, /):
    """The values of bytes of just the right length."""
    return _struct(format).unpack(buffer)


def pack_into(format, buffer, offset, /, *values):
    """Puts the values into a place of a bytearray."""
    _struct(format).pack_into(buffer, offset, *values)


def unpack_from(format, /, buffer, offset=0):
    """The values that begin at a place."""
    return _struct(format).unpack_from(buffer, offset)


def iter_unpack(format, buffer, /):
    """The values of one stretch after the other."""
    return _struct(format).iter_unpack(buffer)
