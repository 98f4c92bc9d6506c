e = ValueError("a", 1)
print(e.args, str(e), repr(e), e.__cause__, e.__context__, e.__traceback__, e.__suppress_context__)
e.args = ("b",); print(str(e), e.args)
e.extra = 5; print(e.extra, e.__dict__)
for x in (OSError(2, "gone", "file.txt"), OSError("just text"), OSError(), FileNotFoundError(2, "x"), OSError(13, "p"), OSError(17, "q"), PermissionError("z")):
    print(type(x).__name__, x.errno, x.strerror, x.filename, str(x))
s = StopIteration(5); print(s.value, StopIteration().value, s.args)
x = SystemExit(3); print(x.code, SystemExit().code, SystemExit("a", "b").code)
k = KeyError("key"); print(str(k), repr(k), k.args[0], str(KeyError()), str(KeyError(1, 2)))
u = UnicodeDecodeError("utf-8", b"abc", 1, 2, "bad"); print(u.encoding, u.object, u.start, u.end, u.reason, u)
i = ImportError("msg", name="n", path="p"); print(i.name, i.path, i.msg)
class E(Exception):
    def __init__(self, a, b=2): self.a, self.b = a, b
print(E(1).args, str(E(1)), repr(E(1, b=3)), E(5).a)
try: ValueError(x=1)
except TypeError as t: print(t)
try: raise E
except TypeError as t: print(t)
print(e == ValueError("b"), e == e, isinstance(hash(e), int), Exception("x").with_traceback(None))
