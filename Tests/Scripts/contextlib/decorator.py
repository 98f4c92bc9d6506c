from contextlib import ContextDecorator, contextmanager, AbstractContextManager
class Track(ContextDecorator):
    def __enter__(self): print("in"); return self
    def __exit__(self, *e): print("out"); return False
@Track()
def f(x): return x * 2
print(f(4))
class M(AbstractContextManager):
    def __exit__(self, t, v, tb): print("exit", t and t.__name__); return True
with M() as m: raise KeyError("x")
print(isinstance(m, AbstractContextManager))
@contextmanager
def swallow():
    try: yield
    except ZeroDivisionError as e: print("swallowed", e)
with swallow(): 1 / 0
@contextmanager
def change():
    try: yield
    except KeyError as e: raise ValueError("changed") from e
try:
    with change(): {}["k"]
except ValueError as e: print(e, repr(e.__cause__))
@contextmanager
def twice():
    yield 1
    yield 2
try:
    with twice(): pass
except RuntimeError as e: print(e)
@contextmanager
def nested(n):
    print("+" * n); yield n; print("-" * n)
with nested(1) as a, nested(2) as b: print(a + b)
with nested(3): raise StopIteration("stop")
