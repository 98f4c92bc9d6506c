def f(x, acc=[]): acc.append(x); return acc
print(f(1), f(2), f.__defaults__)
n = 1
def g(v=n): return v
n = 2
print(g())
fs = [lambda: i for i in range(3)]; print([h() for h in fs]); fs = [lambda i=i: i for i in range(3)]; print([h() for h in fs])
def order(a=print("default a"), *, b=print("default b")): pass
def ann(a: int = 1, *args: str, b: "later" = 2, **kw: dict) -> None: pass
print(ann.__annotations__)
def with_doc(x):
    """Doc here."""
    return x
print(with_doc.__doc__, with_doc.__name__, with_doc.__module__)
g.__defaults__ = (9,); print(g()); g.__name__ = "other"; print(g.__name__)
def rec(n): return 1 if n == 0 else n * rec(n - 1)
print(rec(20), rec.__qualname__, (lambda: 0).__name__, (lambda: 0).__qualname__)
