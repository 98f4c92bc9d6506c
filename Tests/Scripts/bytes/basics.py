b = b"hello\x00\xff\n'"
print(b, len(b), b[0], b[1:3], list(b[:3]), b.hex(), b[:5].hex("-"), b[:5].hex(":", 2), bytes([1, 2, 3]), bytes(3), bytes("é", "utf-8"), bytes(), bytes(range(3)), bytes(b"x"), bytes.fromhex("48 65 6c"))
print(b"a" + b"b", b"ab" * 2, b"a" in b"abc", 97 in b"abc", b"a" < b"b", b"abc" == b"abc", b"abc" == "abc", hash(b"a") == hash(b"a"), b"%d %s %x" % (5, b"x", 255), rb"\n", b'"', b"'", b"'\"", b"\x41\101")
print(b"a,b".split(b","), b"a b".split(), b"abc".find(b"c"), b"abc".replace(b"b", b"x"), b" x ".strip(), b"abc".upper(), b"ABC".lower(), b",".join([b"a", b"b"]), b"abc".startswith(b"a"), b"abc".endswith((b"c",)), b"a\nb".splitlines(), b"abc".decode(), b"abc".count(b"b"), b"abc".index(98), b"k=v".partition(b"="), b"a".ljust(3, b"."), b"5".zfill(3), b"abc".isalpha(), b"12".isdigit(), b"ab".title(), b"ab".capitalize(), b"abc".translate(bytes.maketrans(b"a", b"z")), b"a\tb".expandtabs(4), b"ab".center(6), b"aB".swapcase(), b"xay".removeprefix(b"x"), b"c,b".rsplit(b",", 1), b"cc".rfind(b"c"))
for f in (lambda: b"a" + "b", lambda: b"a"[5], lambda: bytes([256]), lambda: bytes("a"), lambda: bytes(-1), lambda: bytes([-1]), lambda: bytes(1.5), lambda: bytes(["a"]), lambda: "a" in b"abc", lambda: 300 in b"a", lambda: b"a".join(["a"]), lambda: bytes.fromhex("zz"), lambda: b"a".replace("a", "b"), lambda: b"a".split(""), lambda: b"a" < "a", lambda: b"%s" % "x", lambda: b"a".index(b"z"), lambda: b"a".foo, lambda: bytes.fromhex("4")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
try:
    b[0] = 1
except TypeError as e:
    print(e)
