"""Decorators: with arguments, with state, on classes and methods, stacked."""
import functools
import itertools
import time


def counted(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return function(*args, **kwargs)
    wrapper.calls = 0
    return wrapper


def retry(times, exceptions=(Exception,)):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            for attempt in range(1, times + 1):
                try:
                    return function(*args, **kwargs)
                except exceptions as problem:
                    print(f"attempt {attempt} of {function.__name__}: {problem}")
                    if attempt == times:
                        raise
        return wrapper
    return decorate


class Memo:
    def __init__(self, function):
        functools.update_wrapper(self, function)
        self.function, self.store, self.hits = function, {}, 0

    def __call__(self, *args):
        if args in self.store:
            self.hits += 1
        else:
            self.store[args] = self.function(*args)
        return self.store[args]

    def __get__(self, instance, owner):
        return self if instance is None else functools.partial(self, instance)


def typed(**types):
    def decorate(cls):
        original = cls.__init__
        def __init__(self, *args, **kwargs):
            original(self, *args, **kwargs)
            for name, kind in types.items():
                if not isinstance(getattr(self, name), kind):
                    raise TypeError(f"{cls.__name__}.{name} must be {kind.__name__}")
        cls.__init__ = __init__
        return cls
    return decorate


@counted
@Memo
def fib(n):
    """Fibonacci."""
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(30), fib.calls, fib.__wrapped__.hits, fib.__name__, fib.__doc__)

state = itertools.count()

@retry(3, exceptions=(ValueError,))
def flaky(limit):
    n = next(state)
    if n < limit:
        raise ValueError(f"n is {n}")
    return n

print(flaky(2))
try:
    flaky(100)
except ValueError as problem:
    print("gave up:", problem)

@typed(x=int, label=str)
class Point:
    def __init__(self, x, label="p"):
        self.x, self.label = x, label
    @Memo
    def double(self):
        print("computing")
        return self.x * 2

p = Point(4)
print(p.double(), p.double(), Point.double.hits)
try:
    Point("4")
except TypeError as problem:
    print(problem)

@functools.lru_cache(maxsize=2)
def slow(x):
    print("slow", x)
    return x * 10
print([slow(x) for x in (1, 2, 1, 3, 2)], slow.cache_info())
slow.cache_clear()
print(slow.cache_info().currsize)

@functools.singledispatch
def show(x): return f"object {x}"
@show.register(int)
def _(x): return f"int {x:+}"
@show.register(list)
@show.register(tuple)
def _(x): return "seq " + ",".join(map(show, x))
print(show(5), show([1, "a", (2,)]), show(1.5), show.dispatch(bool) is show.dispatch(int))

def trace(prefix):
    depth = 0
    def decorate(f):
        def wrapper(*a):
            nonlocal depth
            print(f"{prefix}{'  ' * depth}{f.__name__}{a}")
            depth += 1
            try:
                return f(*a)
            finally:
                depth -= 1
        return wrapper
    return decorate

@trace("> ")
def gcd(a, b):
    return a if not b else gcd(b, a % b)
print(gcd(48, 18))

class Lazy:
    def __set_name__(self, owner, name): self.name = name
    def __init__(self, f): self.f = f
    def __get__(self, o, t=None):
        if o is None: return self
        value = o.__dict__[self.name] = self.f(o)
        return value
class Data:
    @Lazy
    def total(self):
        print("adding"); return sum(range(10))
    @functools.cached_property
    def other(self):
        print("once"); return 7
d = Data(); print(d.total, d.total, d.other, d.other, sorted(vars(d)))
