"""Run-length coding of texts, bytes and pictures, and Huffman codes."""
import heapq
import re
from collections import Counter
from itertools import count, groupby


def encode(text): return "".join(f"{n if (n := len(list(g))) > 1 else ''}{c}" for c, g in groupby(text))
def decode(code): return re.sub(r"(\d+)(\D)", lambda m: m[2] * int(m[1]), code)


def pack(data):
    out = bytearray()
    for byte, group in groupby(data):
        size = sum(1 for _ in group)
        while size:
            part = min(size, 255)
            out += bytes([part, byte])
            size -= part
    return bytes(out)


def unpack(data): return b"".join(bytes([b]) * n for n, b in zip(data[::2], data[1::2]))


def huffman(text):
    order = count()
    heap = [(n, next(order), c) for c, n in sorted(Counter(text).items())]
    heapq.heapify(heap)
    while len(heap) > 1:
        a, b = heapq.heappop(heap), heapq.heappop(heap)
        heapq.heappush(heap, (a[0] + b[0], next(order), (a[2], b[2])))
    codes = {}

    def walk(node, code):
        if isinstance(node, tuple):
            walk(node[0], code + "0")
            walk(node[1], code + "1")
        else:
            codes[node] = code or "0"
    if heap:
        walk(heap[0][2], "")
    return codes


for text in ("WWWWBWWWWBBBWW", "abc", "", "aabbb", "zzzzzzzzzzzz", "নননব"):
    code = encode(text)
    print(repr(code), decode(code) == text)
data = b"\x00" * 600 + b"abc" + b"\xff" * 3
packed = pack(data)
print(packed, len(data), len(packed), unpack(packed) == data)
message = "this is an example of a huffman tree"
codes = huffman(message)
bits = "".join(codes[c] for c in message)
print(sorted(codes.items(), key=lambda p: (len(p[1]), p[1])))
print(len(bits), len(message) * 8, f"{len(bits) / (len(message) * 8):.2%}", int(bits, 2) % 10 ** 9)
back, word, names = [], "", {v: k for k, v in codes.items()}
for bit in bits:
    word += bit
    if word in names:
        back.append(names[word])
        word = ""
print("".join(back) == message, huffman("aaa"), huffman(""))
picture = ["..####..", ".#....#.", "..####.."]
for row in picture:
    print(row, [(c, len(list(g))) for c, g in groupby(row)], *map("".join, zip(row[::2], row[1::2])))
