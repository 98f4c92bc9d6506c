"""Decorators that register, retry, time out and check; iterators that chain."""
import functools
import itertools

log = []


def logged(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        shown = ", ".join([repr(a) for a in args] + [f"{k}={v!r}" for k, v in kwargs.items()])
        result = function(*args, **kwargs)
        log.append(f"{function.__name__}({shown}) -> {result!r}")
        return result
    return wrapper


def retry(times, errors=(Exception,)):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            for attempt in range(1, times + 1):
                try:
                    return function(*args, **kwargs)
                except errors as error:
                    log.append(f"attempt {attempt}: {error}")
                    if attempt == times:
                        raise
        return wrapper
    return decorate


def checked(**kinds):
    def decorate(function):
        names = function.__code__.co_varnames[:function.__code__.co_argcount]
        @functools.wraps(function)
        def wrapper(*args):
            for name, value in zip(names, args):
                if name in kinds and not isinstance(value, kinds[name]):
                    raise TypeError(f"{function.__name__}: {name} must be {kinds[name].__name__}, not {type(value).__name__}")
            return function(*args)
        return wrapper
    return decorate


calls = itertools.count()


@retry(3, (ValueError,))
@logged
def flaky(x):
    if next(calls) < 2:
        raise ValueError("not yet")
    return x * 2


@checked(a=int, b=str)
def repeat(a, b): return b * a


class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration
        self.n -= 1
        return self.n + 1


def windows(items, size):
    iterators = itertools.tee(items, size)
    for skip, iterator in enumerate(iterators):
        next(itertools.islice(iterator, skip, skip), None)
    return zip(*iterators)


print(flaky(21), repeat(3, "ab"), flaky.__name__)
for bad in (lambda: repeat("3", "ab"), lambda: repeat(3, 4)):
    try: bad()
    except TypeError as e: print(e)
calls = itertools.count(-10)
try: flaky(1)
except ValueError as e: print("gave up", e)
print(*log, sep="\n")
print(list(Countdown(3)), [*windows("abcde", 3)], dict(zip(Countdown(2), "xy")), max(Countdown(5)))
print([(k, len(list(g))) for k, g in itertools.groupby("aaabbc")], list(itertools.accumulate([1, 2, 3, 4])), list(itertools.chain(Countdown(2), "z")))
