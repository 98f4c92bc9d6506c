"""Ciphers, checksums, Huffman codes, run lengths, base conversions, bit tricks, hashes."""
import base64, binascii, hashlib, heapq, hmac, struct, zlib
from collections import Counter
from itertools import cycle, groupby
from string import ascii_lowercase as abc, ascii_uppercase as ABC


def caesar(text, k):
    return text.translate(str.maketrans(abc + ABC, abc[k:] + abc[:k] + ABC[k:] + ABC[:k]))


def vigenere(text, key, sign=1):
    keys = cycle(key)
    return "".join(abc[(abc.index(c) + sign * abc.index(next(keys))) % 26] if c in abc else c for c in text)


print(caesar("Hello, World!", 3), caesar(caesar("Hello", 3), -3), vigenere("attack at dawn", "lemon"), vigenere(vigenere("attack", "key"), "key", -1))


class Huffman:
    def __init__(self, text):
        heap = [(n, i, c) for i, (c, n) in enumerate(sorted(Counter(text).items()))]
        heapq.heapify(heap)
        count = len(heap)
        while len(heap) > 1:
            a, b = heapq.heappop(heap), heapq.heappop(heap)
            heapq.heappush(heap, (a[0] + b[0], count, (a[2], b[2])))
            count += 1
        self.codes = dict(self.walk(heap[0][2]))

    def walk(self, node, prefix=""):
        if isinstance(node, tuple):
            for bit, below in zip("01", node):
                yield from self.walk(below, prefix + bit)
        else:
            yield node, prefix or "0"

    def encode(self, text):
        return "".join(map(self.codes.__getitem__, text))

    def decode(self, bits):
        back, code, out = {v: k for k, v in self.codes.items()}, "", []
        for bit in bits:
            code += bit
            if code in back:
                out.append(back[code])
                code = ""
        return "".join(out)


text = "abracadabra alakazam"
h = Huffman(text)
bits = h.encode(text)
print(len(bits), h.decode(bits) == text, sorted(h.codes.items(), key=lambda kv: (len(kv[1]), kv[0]))[:3])
packed = int("1" + bits, 2)
data = packed.to_bytes((packed.bit_length() + 7) // 8, "big")
print(data.hex(), bin(int.from_bytes(data, "big"))[3:] == bits)


def luhn(number):
    digits = [int(d) for d in reversed(str(number))]
    return (sum(digits[::2]) + sum(sum(divmod(2 * d, 10)) for d in digits[1::2])) % 10 == 0


def isbn(code):
    return sum((10 - i) * (10 if c == "X" else int(c)) for i, c in enumerate(code.replace("-", ""))) % 11 == 0


print(luhn(4539578763621486), luhn(8273123273520569), isbn("0-306-40615-2"), isbn("080442957X"))


def rle(data):
    return b"".join(bytes([len(list(g)), k]) for k, g in groupby(data))


def unrle(data):
    return b"".join(bytes([k]) * n for n, k in zip(data[::2], data[1::2]))


raw = b"\0" * 20 + b"abc" + b"\xff" * 5
print(rle(raw), unrle(rle(raw)) == raw, zlib.crc32(raw), zlib.adler32(raw), zlib.decompress(zlib.compress(raw)) == raw)
print(base64.b64encode(raw[:7]), base64.urlsafe_b64encode(b"\xfb\xff"), base64.b16encode(b"az"), base64.b64decode("aGVsbG8="), binascii.hexlify(b"hi"), bytes.fromhex("de ad"))
print(hashlib.sha256(text.encode()).hexdigest()[:20], hashlib.md5(b"").hexdigest(), hmac.new(b"k", b"m", "sha256").hexdigest()[:16])
print(struct.pack(">BHI", 1, 2, 3), struct.unpack("<h", b"\xfe\xff"), struct.calcsize("<3sI"), bytes(struct.pack("<d", 1.5)).hex())
p, q, e = 61, 53, 17
n, d = p * q, pow(e, -1, (p - 1) * (q - 1))
print([pow(pow(m, e, n), d, n) for m in (65, 123)], n, d)
def gray(n): return [i ^ i >> 1 for i in range(1 << n)]
print([f"{g:03b}" for g in gray(3)], [bin(x).count("1") & 1 for x in range(8)], 0b1011 & -0b1011, 37 & 36 == 0, (1 << 5) - 1)
morse = dict(zip("abcde", ".- -... -.-. -.. .".split())); print(" ".join(morse[c] for c in "decade" if c in morse), "".join(chr(ord(c) ^ 42) for c in "".join(chr(ord(c) ^ 42) for c in "xor")))
print("hello".encode("utf-16-le"), "ü€😀".encode(), b"\xe2\x82\xac".decode(), "ñ".encode("latin-1"), b"caf\xe9".decode("latin-1"), b"\xff".decode("utf-8", "replace"), "é".encode("ascii", "backslashreplace"), "é".encode("ascii", "xmlcharrefreplace"), b"ab\ncd".splitlines(), bytes([65, 66]).lower(), bytearray(b"abc")[::-1])
for bad in (lambda: base64.b64decode("abc"), lambda: bytes([300]), lambda: bytes.fromhex("zz"), lambda: "é".encode("ascii"), lambda: b"\x80".decode(), lambda: hashlib.sha256("text"), lambda: int.from_bytes("x", "big"), lambda: b"a" + "a", lambda: b"abc".index(b"z"), lambda: bytes("x"), lambda: pow(2, -1, 4), lambda: struct.pack("B", -1), lambda: zlib.decompress(b"x"), lambda: "x".encode("nope"), lambda: caesar(5, 1)):
    try: print(bad())
    except Exception as problem: print(type(problem).__name__, problem)
