def trace(f):
    def wrapper(*a, **k):
        print("call", f.__name__, a, k)
        r = f(*a, **k)
        print("ret", r)
        return r
    return wrapper
def times(n):
    def deco(f):
        def w(*a): return [f(*a) for _ in range(n)]
        return w
    return deco
@trace
def add(a, b=1): return a + b
add(1); add(1, b=2)
@times(2)
@trace
def hi(): return "hi"
print(hi())
class Deco:
    def __init__(self, f): self.f, self.n = f, 0
    def __call__(self, *a): self.n += 1; return self.f(*a)
@Deco
def sq(x): return x * x
print(sq(3), sq(4), sq.n)
import functools
def keep(f):
    @functools.wraps(f)
    def w(*a): "inner"; return f(*a)
    return w
@keep
def doc(): "outer"
print(doc.__name__, doc.__doc__, doc.__wrapped__.__name__)
reg = {}
@lambda f: reg.setdefault(f.__name__, f)
def named(): return 1
print(reg["named"](), [d for d in [trace]][0] is trace)
class M:
    @staticmethod
    @trace
    def s(x): return x
    @property
    @functools.lru_cache(None)
    def p(self): print("once"); return 7
m = M(); m.s(1); print(m.p, m.p)
