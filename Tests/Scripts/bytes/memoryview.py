m = memoryview(b"hello")
print(len(m), m[0], bytes(m[1:3]), m.tobytes(), m.tolist(), m == b"hello", m.readonly, m.nbytes, m.itemsize, m.format, m.hex(), list(m)[:2], bytes(m[::-1]), m.ndim, m.shape)
a = bytearray(b"abc")
v = memoryview(a)
v[0] = 65
v[1:3] = b"XY"
print(a, v.readonly, type(v), v.obj is a)
for f in (lambda: m.__setitem__(0, 1), lambda: m[9], lambda: memoryview("a"), lambda: memoryview(5), lambda: v.__setitem__(slice(0, 2), b"x"), lambda: v.__setitem__(0, 300)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
