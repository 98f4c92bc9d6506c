"""Random values that nobody can guess."""

import os
import random as _random

__all__ = ["choice", "randbelow", "randbits", "SystemRandom", "token_bytes", "token_hex",
           "token_urlsafe", "compare_digest"]

DEFAULT_ENTROPY = 32


def randbits(k):
    """A number of some bits."""
    if k < 0:
        raise ValueError("number of bits must be non-negative")
    count = (k + 7) // 8
    return int.from_bytes(os.urandom(count), "big") >> (count * 8 - k)


def randbelow(exclusive_upper_bound):
    """A number below a bound."""
    if exclusive_upper_bound <= 0:
        raise ValueError("Upper bound must be positive.")
    bits = exclusive_upper_bound.bit_length()
    while True:
        number = randbits(bits)
        if number < exclusive_upper_bound:
            return number


def choice(seq):
    """One item of a sequence."""
    return seq[randbelow(len(seq))]


def token_bytes(nbytes=None):
    """Some bytes."""
    return os.urandom(DEFAULT_ENTROPY if nbytes is None else nbytes)


def token_hex(nbytes=None):
    """Some bytes in hexadecimal digits."""
    return token_bytes(nbytes).hex()


def token_urlsafe(nbytes=None):
    """Some bytes as a text for addresses."""
    import base64
    return base64.urlsafe_b64encode(token_bytes(nbytes)).rstrip(b"=").decode()


def compare_digest(a, b):
    """Whether two texts are equal."""
    if len(a) != len(b):
        return False
    if isinstance(a, str):
        a, b = a.encode(), b.encode()
    difference = 0
    for x, y in zip(a, b):
        difference |= x ^ y
    return difference == 0


SystemRandom = _random.Random
