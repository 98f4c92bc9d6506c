def f(a, b=2, *args, c, d=4, **kw):
    "The doc."
    x: int = 1
    return x
print(f.__name__, f.__qualname__, f.__doc__, f.__defaults__, f.__kwdefaults__, f.__module__, f.__annotations__)
print(f.__code__.co_argcount, f.__code__.co_varnames[:6], f.__code__.co_name, f.__code__.co_kwonlyargcount)
def g(a: int, b: "str" = "x") -> list: pass
print(g.__annotations__)
print(callable(f), callable(3), callable(int), callable(lambda: 0))
print(isinstance(3, (str, int)), isinstance(3, int), issubclass(bool, (int, str)), isinstance([], list), isinstance(None, type(None)), isinstance(3, int | str))
print(hasattr(f, "x"), getattr(f, "x", 5))
f.x = 9
print(f.x, vars(f), f.__dict__)
del f.x
print(type(3), type(type), type(f), type(len), type([].append), type(str.upper), type(None), type(...), type(NotImplemented), type(print), type(f.__code__))
class A:
    z = 1
    def m(self): pass
a = A()
a.q = 5
print(vars(a), sorted(k for k in vars(A) if not k.startswith("__")), a.m.__self__ is a, a.m.__func__ is A.m, A.m.__qualname__, [n for n in dir(a) if not n.startswith("__")])
print(id(a) == id(a), hash("a") == hash("a"), repr(A), str(A), A.__name__, A.__module__, A.__bases__, A.__mro__)
for t in (lambda: isinstance(3, 3), lambda: issubclass(3, int), lambda: getattr(3, "x"), lambda: getattr(3, 5), lambda: setattr(3, "x", 1), lambda: delattr(a, "zz"), lambda: vars(3), lambda: hash([]), lambda: hash({}), lambda: isinstance(3, [int]), lambda: type(1, 2), lambda: callable(), lambda: issubclass(int, 5), lambda: hasattr(a, 5)):
    try:
        print(t())
    except Exception as e:
        print(type(e).__name__, e)
