print()
print(1, 2, 3)
print(1, 2, sep="")
print(1, 2, sep="-", end="!\n")
print("a", end="")
print("b", end=None, sep=None)
print(*[1, 2, 3], sep=", ")
print([1, "a", None, 2.5, ("t",), {"k": "v"}, {1}, b"x", 1j, ..., NotImplemented, range(3)])
import sys, io
print("err", file=sys.stdout, flush=True)
buffer = io.StringIO()
print("into", "buffer", file=buffer, sep="_")
print(repr(buffer.getvalue()))
class W:
    def __init__(self): self.parts = []
    def write(self, text): self.parts.append(text)
w = W()
print("x", 1, file=w)
print(w.parts)
for f in (lambda: print(1, sep=2), lambda: print(1, end=5), lambda: print(1, foo=2), lambda: print(1, file=5), lambda: print("a", file="f")):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
class Odd:
    def __str__(self): return 5
try:
    print(Odd())
except TypeError as e:
    print(e)
class Raises:
    def __repr__(self): raise ValueError("no repr")
try:
    print([Raises()])
except ValueError as e:
    print(e)
