import io, sys, json, csv
old = sys.stdout
sys.stdout = io.StringIO()
print("captured", end="")
text = sys.stdout.getvalue(); sys.stdout = old
print(repr(text))
class Tee:
    def __init__(self): self.parts = []
    def write(self, s): self.parts.append(s); return len(s)
    def flush(self): pass
t = Tee(); print("a", "b", file=t, sep="\n"); print(t.parts)
f = io.StringIO("a,b\n1,2\n"); print(list(csv.reader(f)), f.read(), f.tell(), f.seek(0), f.readline(2), f.readlines(1))
print(io.StringIO("x\r\ny").readlines(), io.StringIO("x\r\ny", newline=None).readlines(), [l for l in io.StringIO("p\nq")], io.StringIO().read(5) == "")
b = io.BytesIO(); b.write(b"ab"); b.seek(5); b.write(b"z"); print(b.getvalue(), b.truncate(3), b.getvalue(), b.readlines())
s = io.StringIO("é😀x"); print(s.read(2), s.tell(), s.read(), s.seek(1), s.write("Z"), s.getvalue())
try: io.StringIO("a").seek(-1)
except ValueError as e: print(e)
try: io.StringIO("a").fileno()
except io.UnsupportedOperation as e: print("unsupported", e)
print(isinstance(io.UnsupportedOperation("x"), (OSError, ValueError)), io.SEEK_END, io.DEFAULT_BUFFER_SIZE)
with io.BytesIO(b"1\n2") as f: print(f.readline(), next(f))
io.StringIO(5)
