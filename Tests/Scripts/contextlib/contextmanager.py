from contextlib import contextmanager
@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name.upper()
    except ValueError as e:
        print("caught", e)
    finally:
        print(f"</{name}>")
with tag("a") as t:
    print(t)
with tag("b"):
    raise ValueError("oops")
@tag("f")
def f(x): return x + 1
print(f(1), f.__name__)
@contextmanager
def bad():
    if False: yield
with bad(): pass
