class Meta(type):
    def __new__(m, name, bases, ns, **kw): c = super().__new__(m, name, bases, ns); c.tag = kw.get("tag", name.lower()); return c
    def __init__(c, name, bases, ns, **kw): super().__init__(name, bases, ns)
    def __call__(c, *a, **k): o = super().__call__(*a, **k); o.born = True; return o
    def __len__(c): return 42
    def __getitem__(c, k): return (c.__name__, k)
    def __contains__(c, x): return x == 1
    def __iter__(c): return iter("xyz")
    def __repr__(c): return f"<{c.__name__}>"
    @property
    def shout(c): return c.__name__.upper()
class A(metaclass=Meta, tag="special"): pass
class B(A): pass
print(A.tag, B.tag, A().born, len(A), A["k"], 1 in A, list(B), A, B.shout, type(A), type(B) is Meta, isinstance(A, Meta))
try: A().shout
except AttributeError as e: print(e)
try:
    class M2(type): pass
    class C(A, metaclass=M2): pass
except TypeError as e: print(e)
