a = bytearray(b"hello")
print(a, len(a), a[0], a[1:3], a[-1], list(a[:2]), bytes(a), str(a), repr(bytearray()), bytearray(3), bytearray([1, 2]), bytearray("é", "utf-8"), bytearray(range(3)))
a[0] = 72
a[1:3] = b"EY"
a.append(33)
a.extend(b"??")
a.extend([65])
a += b"z"
a.insert(0, 62)
print(a, a.pop(), a.pop(0), a)
a.remove(33)
del a[0]
del a[-2:]
a.reverse()
print(a, a * 2, a + b"x", b"x" + a, type(b"x" + a), type(a + b"x"), a == b"?oYE" or a, a.copy() is a, b"o" in a, 111 in a)
a.clear()
print(a, bool(a), bytearray(b"a") == bytearray(b"a"), bytearray(b"a") < b"b", bytearray(b"a") != b"a")
m = bytearray(b"one,two")
print(m.split(b","), m.upper(), m.find(b"t"), m.replace(b"one", b"1"), m.decode(), m.hex(), m.startswith(b"on"), m.index(b","), m.count(b"o"), m.partition(b","), m.strip(b"o"), m.title(), bytearray.fromhex("4142"), m.join([b"a", b"b"]), m.isalpha(), m.zfill(9), m.translate(None, b"o"), m.endswith(b"o"), m[::-1], m.rjust(9, b"."), m.splitlines())
m *= 2
m[::2] = b"." * 7
print(m, list(reversed(bytearray(b"ab"))), sorted(bytearray(b"ba")), bytearray(b"%d") % 5, max(m), sum(bytearray([1, 2])))
for f in (lambda: a.pop(), lambda: bytearray([256]), lambda: bytearray("a"), lambda: bytearray(-1), lambda: m.append(256), lambda: m.append("a"), lambda: m.__setitem__(0, 300), lambda: m.__setitem__(99, 1), lambda: m.__setitem__(0, "a"), lambda: m[99], lambda: m + "a", lambda: m.remove(1), lambda: hash(m), lambda: m.extend("ab"), lambda: m.extend(5), lambda: m.__setitem__(slice(0, 2), "ab"), lambda: m.__setitem__(slice(0, 4, 2), b"x"), lambda: m["a"], lambda: m.foo, lambda: {m: 1}):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
