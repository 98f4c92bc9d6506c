def f(*, a, b=2): return a, b
def g(x, *, y): return x, y
def h(*args, sep=","): return sep.join(map(str, args))
print(f(a=1), f(b=3, a=1), g(1, y=2), h(1, 2, sep="-"), h(), f(**{"a": 5}))
for t in (lambda: f(), lambda: f(1), lambda: f(a=1, c=2), lambda: g(1, 2), lambda: g(y=1), lambda: g(1, y=1, z=2), lambda: f(b=1)):
    try: print(t())
    except TypeError as e: print(e)
print(f.__kwdefaults__, g.__kwdefaults__, f.__code__.co_kwonlyargcount, g.__defaults__)
