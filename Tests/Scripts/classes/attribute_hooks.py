class A:
    def __init__(self): self.real = 1
    def __getattr__(self, n):
        if n.startswith("x"): return n.upper()
        raise AttributeError(f"no {n} here")
    def __setattr__(self, n, v): object.__setattr__(self, n, v * 10)
    def __delattr__(self, n): print("del", n); super().__delattr__(n)
a = A(); print(a.real, a.xyz, getattr(a, "q", "default"), hasattr(a, "xa"), hasattr(a, "b")); a.new = 2; print(a.new); del a.new
try:
    a.foo
except AttributeError as e:
    print(e)
class B:
    def __getattribute__(self, n):
        if n == "secret": raise AttributeError("hidden")
        return object.__getattribute__(self, n)
    secret = 1; open = 2
    def __dir__(self): return ["z", "a"]
b = B(); print(b.open, hasattr(b, "secret"), dir(b))
class C:
    def __getattribute__(self, n): raise AttributeError("never")
    def __getattr__(self, n): return ("fallback", n)
print(C().anything)
class D: pass
d = D(); d.__dict__["k"] = 5; print(d.k); d.__dict__ = {"j": 6}; print(d.j, hasattr(d, "k")); d.__dict__.update(m=1); print(sorted(vars(d)))
d.a, d.b, d.c = 1, 2, 3; del d.a; d.a = 9; print(list(d.__dict__))
d.__class__ = B; print(type(d).__name__, d.open)
try:
    d.__class__ = int
except TypeError as e:
    print(e)
try:
    d.__class__ = 5
except TypeError as e:
    print(e)
setattr(d, "with space", 1); print(getattr(d, "with space"))
