"""Bytes as digits, and checksums."""

from zlib import crc32


class Error(ValueError):
    """Text that is no such digits."""


class Incomplete(Exception):
    """Data that ends too early."""


def hexlify(data, sep="", bytes_per_sep=1):
    """Bytes as hexadecimal digits."""
    data = bytes(data)
    return (data.hex(sep, bytes_per_sep) if sep else data.hex()).encode()


b2a_hex = hexlify


def unhexlify(hexstr, /):
    """The bytes of hexadecimal digits."""
    text = hexstr if isinstance(hexstr, str) else bytes(hexstr).decode("latin-1")
    if len(text) % 2:
        raise Error("Odd-length string")
    if any(one not in "0123456789abcdefABCDEF" for one in text):
        raise Error("Non-hexadecimal digit found")
    return bytes.fromhex(text)


a2b_hex = unhexlify


def b2a_base64(data, /, *, newline=True):
    """Bytes in base 64."""
    import base64
    return base64.b64encode(bytes(data)) + (b"\n" if newline else b"")


def a2b_base64(data, /, *, strict_mode=False):
    """The bytes of a text in base 64."""
    import base64
    try:
        return base64.b64decode(data)
    except ValueError as problem:
        raise Error(str(problem)) from None


def crc_hqx(data, value, /):
    """A checksum of 16 bits."""
    for byte in bytes(data):
        value ^= byte << 8
        for _ in range(8):
            value = (value << 1 ^ 0x1021 if value & 0x8000 else value << 1) & 0xFFFF
    return value
