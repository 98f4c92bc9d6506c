"""Context managers: transactions, redirected output, nested, re-entrant, suppressing, with classes and generators."""
import contextlib
import io
import os
import sys


class Transaction:
    def __init__(self, data):
        self.data, self.depth = data, 0

    def __enter__(self):
        self.depth += 1
        self.backup = dict(self.data)
        print("  " * self.depth + "begin")
        return self

    def __exit__(self, kind, value, trace):
        print("  " * self.depth + ("commit" if kind is None else f"rollback because of {kind.__name__}: {value}"))
        self.depth -= 1
        if kind is not None:
            self.data.clear()
            self.data.update(self.backup)
        return kind is ValueError


data = {"a": 1}
with Transaction(data) as t:
    t.data["b"] = 2
print(data)
with Transaction(data):
    data["c"] = 3
    raise ValueError("swallowed")
print(data)
try:
    with Transaction(data) as outer, Transaction(data):
        data["d"] = 4
        {}["missing"]
except KeyError as problem:
    print("escaped", problem, data)

@contextlib.contextmanager
def indented(out, by=2):
    class Writer:
        def write(self, text):
            out.write("".join(" " * by + line for line in text.splitlines(True)))
        def flush(self): pass
    with contextlib.redirect_stdout(Writer()):
        yield

buffer = io.StringIO()
with indented(buffer, 4):
    print("one\ntwo")
print(repr(buffer.getvalue()))

@contextlib.contextmanager
def folder(path):
    before = os.getcwd()
    os.makedirs(path, exist_ok=True)
    os.chdir(path)
    try:
        yield os.path.basename(os.getcwd())
    finally:
        os.chdir(before)
        os.rmdir(path)

with folder("somewhere") as name:
    print(name, os.listdir("."))
print(os.path.exists("somewhere"))

class Timer(contextlib.ContextDecorator):
    def __enter__(self): print("timer on"); return self
    def __exit__(self, *e): print("timer off", e[0] and e[0].__name__); return False

@Timer()
def work(n): print("working", n); return n * 2
print(work(4))

with contextlib.ExitStack() as stack:
    files = [stack.enter_context(io.StringIO(text)) for text in ("a\nb", "c")]
    stack.push(lambda kind, value, tb: print("exit saw", kind) or False)
    stack.callback(print, "callback", sep="-")
    print([f.read() for f in files])
print([f.closed for f in files])
stack = contextlib.ExitStack(); stack.callback(print, "later"); moved = stack.pop_all(); stack.close(); moved.close()

err = io.StringIO()
with contextlib.redirect_stderr(err):
    print("to stderr", file=sys.stderr)
print(err.getvalue().strip(), contextlib.nullcontext(5).__enter__())
with contextlib.suppress(FileNotFoundError):
    open("not there")
with open("made.txt", "w") as f, contextlib.closing(io.StringIO("x")) as s:
    f.write(s.read() * 3)
print(open("made.txt").read(), f.closed, f.name, f.mode); os.remove("made.txt")

@contextlib.contextmanager
def no_yield():
    if False: yield
@contextlib.contextmanager
def two_yields():
    yield 1
    yield 2
@contextlib.contextmanager
def raising():
    try: yield
    except ZeroDivisionError as e: raise RuntimeError("changed") from e
for manager in (no_yield, two_yields, raising):
    try:
        with manager():
            if manager is raising: 1 / 0
    except RuntimeError as problem:
        print(problem, "|", repr(problem.__cause__))
for bad in (5, object()):
    try:
        with bad: pass
    except TypeError as problem:
        print(problem)
def order():
    for n in range(2):
        with contextlib.ExitStack() as s:
            s.callback(print, "left", n)
            if n: return "returned"
print(order())
class Reentrant:
    def __enter__(self): print("in"); return self
    def __exit__(self, *a): print("out")
r = Reentrant()
with r, r: print("body")
gen = (x for x in "ab")
with contextlib.closing(gen): print(next(gen))
print(next(gen, "closed"))
