import inspect, math
def plain(x):
    # A comment.
    return [
        x,
    ]

def gen():
    yield 1
class Base:
    """Base doc."""
    def shown(self):
        """Shown doc."""
    attribute = 5
class Child(Base):
    def shown(self): return 1
    @property
    def prop(self): return 2
print(inspect.isfunction(plain), inspect.isfunction(len), inspect.isbuiltin(len), inspect.isclass(Base), inspect.ismodule(math))
print(inspect.ismethod(Child().shown), inspect.isgeneratorfunction(gen), inspect.isgenerator(gen()), inspect.isroutine(len), inspect.isabstract(Base))
print(inspect.getdoc(Base), inspect.getdoc(Child), inspect.getdoc(Base.shown))
print([n for n, v in inspect.getmembers(Child, inspect.isfunction)], [n for n, v in inspect.getmembers(Child()) if not n.startswith("__")])
print(inspect.getmro(Child), inspect.getmodule(plain).__name__)
print(inspect.getsource(plain))
print(inspect.getsource(Child))
print(inspect.getsource(Base.shown), inspect.getsourcelines(gen))
print(inspect.cleandoc("  First\n      second\n        third\n   "))
for bad in (len, 5, int):
    try:
        inspect.getsource(bad)
    except (TypeError, OSError) as problem:
        print(type(problem).__name__, str(problem)[:60])
