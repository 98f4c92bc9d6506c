print(str(5), str(b"ab", "utf-8"), str(), str(object=5), str(b"x"), str("a"), str(None), str(b"\xc3\xa9", encoding="utf-8"), str(b"\xff", "utf-8", "replace"), str([1, "a"]))
class S(str):
    def __new__(cls, v): return super().__new__(cls, v + "!")
    def shout(self): return self.upper()
s = S("hey")
print(s, s.shout(), len(s), s + "x", type(s + "x"), type(s), isinstance(s, str), s == "hey!", {"hey!": 1}[s], repr(s), s[0], f"{s:>6}")
for f in (lambda: str(5, "utf-8"), lambda: str(b"\xff", "utf-8"), lambda: str("a", "utf-8"), lambda: "a" + 1, lambda: "a" + b"b", lambda: "a" * 1.5, lambda: "a" * "b", lambda: "a" - "b", lambda: "a" < 1, lambda: -"a", lambda: "a".foo, lambda: "a".__setitem__, lambda: "a".upper(1), lambda: "é".encode("ascii"), lambda: "é".encode("nope"), lambda: b"\xe9".decode(), lambda: b"\xe9".decode("ascii"), lambda: "a"(), lambda: str(1, 2, 3, 4), lambda: "a".encode(5), lambda: "ab" % 5):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
try:
    t = "abc"
    t[0] = "x"
except TypeError as e:
    print(e)
try:
    del t[0]
except TypeError as e:
    print(e)
