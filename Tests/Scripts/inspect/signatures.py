import inspect, functools
def f(a, b: int = 2, /, c=3, *args, d, e: str = "x", **rest) -> bool:
    """Do f."""
class C:
    """A class.

        Indented.
    """
    def __init__(self, x, y=1): pass
    def method(self, z): pass
    @classmethod
    def make(cls, n): pass
    @staticmethod
    def static(q): pass
    def __call__(self, w): pass
print(inspect.signature(f), inspect.signature(C), inspect.signature(C(1).method), inspect.signature(C.method))
print(inspect.signature(C.make), inspect.signature(C.static), inspect.signature(C(1)), inspect.signature(lambda x, *, y=2: 0))
print(inspect.signature(functools.partial(f, 1, d=5)), inspect.signature(len), inspect.signature(sorted))
for name, p in inspect.signature(f).parameters.items():
    print(name, p.kind, p.kind.description, p.default is p.empty or p.default, p.annotation is p.empty or p.annotation, p)
s = inspect.signature(f)
b = s.bind(1, d=4, z=9)
print(b, b.args, b.kwargs)
b.apply_defaults()
print(b.arguments, s.return_annotation, repr(s))
for args, kw in (((), {}), ((1,), {}), ((1,), {"d": 1, "a": 2}), ((1, 2, 3, 4), {"d": 0})):
    try:
        print(s.bind(*args, **kw).arguments)
    except TypeError as problem:
        print("TypeError", problem)
print(inspect.getfullargspec(f))
@functools.wraps(f)
def g(*args): pass
print(inspect.signature(g), inspect.unwrap(g) is f)
print(inspect.Signature([inspect.Parameter("p", inspect.Parameter.KEYWORD_ONLY, default=1)]))
