from contextlib import ExitStack, closing, suppress, nullcontext, contextmanager
class C:
    def __init__(self, n): self.n = n
    def __enter__(self): print("enter", self.n); return self
    def __exit__(self, *a): print("exit", self.n, a[0].__name__ if a[0] else None)
    def close(self): print("close", self.n)
with ExitStack() as s:
    cs = [s.enter_context(C(i)) for i in range(2)]
    s.callback(print, "callback", sep="-")
with closing(C(9)) as c: print(c.n)
with suppress(KeyError, IndexError): [][1]
with nullcontext(4) as n: print(n)
with ExitStack() as s:
    s.enter_context(suppress(ZeroDivisionError))
    s.enter_context(C(5))
    1 / 0
print("after")
with ExitStack() as s:
    s.push(C(1))
    keep = s.pop_all()
print("kept")
keep.close()
with suppress(KeyError): raise ValueError("not suppressed")
