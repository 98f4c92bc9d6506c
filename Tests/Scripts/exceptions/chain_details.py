try:
    try:
        try: raise KeyError(1)
        except KeyError: raise ValueError(2)
    except ValueError as v: raise TypeError(3) from v
except TypeError as t:
    e = t
    while e: print(repr(e), repr(e.__cause__), repr(e.__context__), e.__suppress_context__); e = e.__context__
a = ValueError("a"); a.__cause__ = KeyError("c"); print(a.__suppress_context__, repr(a.__cause__)); a.__cause__ = None
try: a.__cause__ = 5
except TypeError as t: print(t)
def gen():
    try: yield 1
    finally: raise RuntimeError("cleanup")
g = gen(); next(g)
try: g.throw(ValueError("thrown"))
except RuntimeError as r: print(r, repr(r.__context__))
class M:
    def __enter__(self): return self
    def __exit__(self, *a): raise OSError("exit")
try:
    with M(): raise ValueError("body")
except OSError as o: print(o, repr(o.__context__))
try:
    for i in range(3):
        try: raise ValueError(i)
        except ValueError as v: last = v
    raise last
except ValueError as v: print(v, v.__context__)
