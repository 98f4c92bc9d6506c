"""Caesar, Vigenere, transposition, and how to break them."""
from collections import Counter
from itertools import cycle
from string import ascii_lowercase as LOWER, ascii_uppercase as UPPER

TEXT = "Meet me at the old bridge after midnight, and bring the three letters."
FREQUENT = "etaoinshrdlucmfwypvbgkjqxz"


def caesar(text, shift):
    shift %= 26
    return text.translate(str.maketrans(LOWER + UPPER, LOWER[shift:] + LOWER[:shift] + UPPER[shift:] + UPPER[:shift]))


def vigenere(text, key, sign=1):
    shifts, out = cycle(ord(c) - 97 for c in key.lower()), []
    for c in text:
        out.append(caesar(c, sign * next(shifts)) if c.isalpha() and c.isascii() else c)
    return "".join(out)


def rails(text, n):
    rows = [[] for _ in range(n)]
    for i, c in enumerate(text):
        k = i % (2 * n - 2)
        rows[k if k < n else 2 * n - 2 - k].append(c)
    return "".join(c for row in rows for c in row)


def unrail(text, n):
    order = sorted(range(len(text)), key=lambda i: ((k if (k := i % (2 * n - 2)) < n else 2 * n - 2 - k), i))
    out = [""] * len(text)
    for c, i in zip(text, order):
        out[i] = c
    return "".join(out)


def crack(secret):
    def score(text):
        counts = Counter(c for c in text.lower() if c in LOWER)
        return sum(n * (26 - FREQUENT.index(c)) for c, n in counts.items())
    return max(range(26), key=lambda s: score(caesar(secret, -s)))


def xor(data, key): return bytes(a ^ b for a, b in zip(data, cycle(key)))


secret = caesar(TEXT, 7)
print(secret, crack(secret), caesar(secret, -crack(secret)) == TEXT)
v = vigenere(TEXT, "Lemon")
print(v, vigenere(v, "Lemon", -1) == TEXT)
for n in (2, 3, 5):
    r = rails(TEXT, n)
    print(r, unrail(r, n) == TEXT)
x = xor(TEXT.encode(), b"key")
print(x.hex()[:40], xor(x, b"key").decode() == TEXT)
print(caesar("Ünïcode ok", 1), caesar("xyz", 3), caesar("abc", -3), caesar("abc", 260), "".join(sorted(set(TEXT.lower()) & set(LOWER))))
try:
    vigenere("abc", "")
except (RuntimeError, StopIteration) as error:
    print(type(error).__name__, error)
