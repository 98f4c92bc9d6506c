import weakref
class A:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"A{self.n}"
a = A(1)
r = weakref.ref(a)
print(r() is a, r is weakref.ref(a), weakref.getweakrefcount(a), r == weakref.ref(a), hash(r) == hash(a))
s = weakref.ref(a, lambda ref: print("gone", ref() is None))
b = a; del a; print(r().n); del b
print(r(), s(), repr(r).endswith("dead>"))
for bad in (3, "x", [1], (1,), None):
    try: weakref.ref(bad)
    except TypeError as e: print(e)
def f(): pass
w = weakref.ref(f); print(w() is f, weakref.ref(A)() is A, weakref.ref({1})() is None)
