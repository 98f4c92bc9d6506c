class C:
    def __init__(self, n, swallow=False): self.n, self.s = n, swallow
    def __enter__(self): print("enter", self.n); return self.n
    def __exit__(self, t, v, tb): print("exit", self.n, t and t.__name__, v, tb is not None); return self.s
with C(1) as a, C(2) as b: print(a, b)
with C(3, True): raise ValueError("inside")
print("swallowed")
try:
    with C(4), C(5): 1 / 0
except ZeroDivisionError as e: print("out", e)
with (C(6) as x, C(7) as y): print(x, y)
with (C(8)): pass

def f():
    with C("ret"): return "value"
print(f())
for i in range(2):
    with C(i):
        if i == 0: continue
        break
class Bad1: pass
class Bad2:
    def __enter__(self): pass
class EnterFails(C):
    def __enter__(self): raise KeyError("enter")
class ExitFails(C):
    def __exit__(self, *a): raise KeyError("exit")
for k in (Bad1(), Bad2(), 5, EnterFails(0), ExitFails(1)):
    try:
        with k: print("body")
    except Exception as e: print(type(e).__name__, e)
try:
    with ExitFails(2): raise ValueError("body")
except KeyError as e: print(repr(e), repr(e.__context__))
with C([1, 2]) as [u, v]: print(u, v)
o = C("attr")
with C(10) as o.got: pass
print(o.got)
