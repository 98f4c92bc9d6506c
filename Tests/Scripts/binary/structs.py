import struct
print(struct.pack("<bhiq", 1, -2, 3, -4), struct.pack(">Hf", 258, 1.5), struct.pack("=?c3s", True, b"x", b"abcdef"))
print(struct.calcsize("bi"), struct.calcsize("<bi"), struct.calcsize("bq"), struct.calcsize("3s2xh"), struct.calcsize("l"))
print(struct.unpack("<bhiq", struct.pack("<bhiq", 1, -2, 3, -4)), struct.unpack("!I", b"\0\0\1\0"), struct.unpack("d", struct.pack("d", 0.1)))
print(list(struct.iter_unpack("<H", b"\1\0\2\0\3\0")), struct.unpack_from("<I", b"xx\5\0\0\0", 2))
buffer = bytearray(8)
struct.pack_into("<h", buffer, 3, -1)
print(buffer, struct.unpack("e", struct.pack("e", 1.5)), struct.unpack("<f", struct.pack("<f", 3.14)), struct.unpack("4p", struct.pack("4p", b"abcdef")))
s = struct.Struct(">2i")
print(s.size, s.format, s.unpack(s.pack(7, -8)))
for text in ("struct.pack('b', 200)", "struct.pack('<h', 1 << 20)", "struct.pack('<i', 1 << 40)", "struct.pack('Q', -1)", "struct.pack('B', 256)", "struct.pack('z', 1)", "struct.pack('i', 'a')", "struct.pack('f', 'a')",
             "struct.pack('f', 1e300)", "struct.unpack('i', b'')", "struct.pack('i')", "struct.pack('i', 1, 2)", "struct.unpack_from('i', b'abc', 1)", "struct.pack('3s', 5)", "struct.pack('c', b'ab')"):
    try:
        print(eval(text))
    except Exception as problem:
        print(text, type(problem).__name__, problem)
