class Box:
    def __init__(self): self.d = {}
    def __getitem__(self, k): print("get", k); return self.d[k]
    def __setitem__(self, k, v): print("set", k, v); self.d[k] = v
    def __delitem__(self, k): print("del", k); del self.d[k]
    def __len__(self): return len(self.d)
    def __contains__(self, k): print("in", k); return k in self.d
    def __iter__(self): return iter(self.d)
    def __reversed__(self): return reversed(list(self.d))
b = Box(); b["a"] = 1; b[1:2] if False else None; b["a"] += 5; print(b["a"], len(b), "a" in b, "z" not in b, list(b), bool(b), list(reversed(b))); del b["a"]; print(bool(b)); b[1, 2] = 3; b[..., 1:] if False else None
for f in (lambda: b["nope"],):
    try:
        f()
    except KeyError as e:
        print("KeyError", e)
class L:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
for n in (0, 5, -1, "a", 2.5, 2 ** 70):
    try:
        print(len(L(n)))
    except Exception as e:
        print(type(e).__name__, e)
class Bo:
    def __bool__(self): return 5
try:
    bool(Bo())
except TypeError as e:
    print(e)
class Co:
    def __contains__(self, x): return "yes"
print(1 in Co(), 1 not in Co())
class Call:
    def __call__(self, *a, **k): return (a, k)
print(Call()(1, 2, x=3), callable(Call()))
class Idx:
    def __index__(self): return 2
print([1, 2, 3][Idx()], "abc"[Idx():], range(Idx()), [0] * Idx(), bytes(Idx()), hex(Idx()), list(range(5))[:Idx()], (1).__lshift__(2) << Idx() if False else 0)
class It:
    def __init__(self): self.i = 0
    def __iter__(self): return self
    def __next__(self):
        self.i += 1
        if self.i > 3: raise StopIteration
        return self.i
print(list(It()), sum(It()), max(It()), *It(), [x for x in It()], dict(zip(It(), "abc")), 2 in It(), tuple(It()), sorted(It(), reverse=True))
class Rp:
    def __repr__(self): return 5
for f in (lambda: repr(Rp()), lambda: str(Rp()), lambda: f"{Rp()}", lambda: [Rp()].__repr__()):
    try:
        f()
    except TypeError as e:
        print(e)
