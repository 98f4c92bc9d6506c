class Meta(type):
    def __new__(mcls, name, bases, ns, **kw):
        ns["made_by"] = mcls.__name__
        return super().__new__(mcls, name, bases, ns)
    def __init__(cls, name, bases, ns, tag=None):
        super().__init__(name, bases, ns)
        cls.tag = tag
    def __call__(cls, *args):
        print("making", cls.__name__)
        return super().__call__(*args)
    def __len__(cls): return 7
    def __iter__(cls): return iter("xy")
    def __getitem__(cls, k): return (cls.__name__, k)
    def __contains__(cls, k): return k == 1
    def __repr__(cls): return f"<{cls.__name__}!>"
    @property
    def lower(cls): return cls.__name__.lower()
    def __getattr__(cls, name):
        if name == "magic": return 42
        raise AttributeError(name)
class A(metaclass=Meta, tag="t"):
    def __init__(self, x=0): self.x = x
class B(A): pass
print(A.made_by, A.tag, B.tag, len(A), list(A), A[3], 1 in A, A, B.lower, A.magic)
print(type(B) is Meta, isinstance(A, Meta), isinstance(A, type), A(5).x)
B.nothing
