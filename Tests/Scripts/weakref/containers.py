import weakref
class A:
    def __init__(self, n): self.n = n
d = weakref.WeakValueDictionary()
x, y = A(1), A(2)
d["x"], d["y"] = x, y
print(sorted(d), len(d), d["x"].n, "y" in d, d.get("z"), [v.n for v in d.values()])
del y
print(sorted(d), len(d), "y" in d)
k = weakref.WeakKeyDictionary()
k[x] = "data"
print(len(k), k[x], x in k)
s = weakref.WeakSet([x]); print(len(s), x in s)
del x
print(len(k), len(d), len(s))
class B:
    def hi(self): return "hi"
b = B()
p = weakref.proxy(b); print(p.hi()); b.z = 3; print(p.z)
m = weakref.WeakMethod(b.hi); print(m()())
f = weakref.finalize(b, print, "finalized", 1); print(f.alive)
del b
print(f.alive, m())
p.hi()
