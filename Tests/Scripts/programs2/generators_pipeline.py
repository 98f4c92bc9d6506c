"""Generators: pipelines, coroutines that take values, delegation, clean-up."""
import itertools
from contextlib import contextmanager, closing, suppress, ExitStack


def numbers(limit):
    print("start")
    try:
        for n in range(limit):
            yield n
    finally:
        print("numbers closed")


def squares(source):
    yield from (n * n for n in source)


def running_mean():
    total = count = 0
    mean = None
    while True:
        try:
            value = yield mean
        except ValueError as problem:
            print("reset because of", problem)
            total = count = 0
            mean = None
            continue
        if value is None:
            return total, count
        total += value
        count += 1
        mean = total / count


def delegating():
    result = yield from running_mean()
    print("inner gave", result)
    yield "after"


pipeline = squares(numbers(10))
print(next(pipeline), next(pipeline))
print(list(itertools.islice(pipeline, 3)))
pipeline.close()

g = delegating()
print(next(g), g.send(10), g.send(20), g.throw(ValueError("noise")), g.send(3), g.send(None))
with suppress(StopIteration):
    next(g)
    print("not reached")

def walk(tree, depth=0):
    if isinstance(tree, dict):
        for key, below in tree.items():
            yield depth, key
            yield from walk(below, depth + 1)
    elif isinstance(tree, (list, tuple)):
        for item in tree:
            yield from walk(item, depth)
    else:
        yield depth, repr(tree)

for depth, text in walk({"a": [1, {"b": "x"}], "c": {"d": (None, 2.5)}}):
    print("  " * depth + text)

@contextmanager
def tag(name, log):
    log.append(f"<{name}>")
    try:
        yield log.append
    except KeyError as problem:
        log.append(f"caught {problem!r}")
    finally:
        log.append(f"</{name}>")

log = []
with tag("p", log) as add, tag("b", log):
    add("text")
    raise KeyError("k")
print("".join(map(str, log)))

with ExitStack() as stack:
    for n in range(3):
        stack.callback(print, "bye", n)
    source = stack.enter_context(closing(numbers(2)))
    print(next(source))

def primes():
    sieve = {}
    for n in itertools.count(2):
        factor = sieve.pop(n, None)
        if factor is None:
            yield n
            sieve[n * n] = n
        else:
            step = n + factor
            while step in sieve:
                step += factor
            sieve[step] = factor

print(list(itertools.takewhile(lambda p: p < 60, primes())))
a, b = itertools.tee(primes())
next(b)
print([(x, y) for x, y in itertools.islice(zip(a, b), 20) if y - x == 2])

def bad():
    yield 1
    raise StopIteration("inside")
try:
    list(bad())
except RuntimeError as problem:
    print(problem, "|", repr(problem.__cause__))
gen = numbers(3)
print(gen.__name__, gen.gi_running, next(gen)); del gen
try:
    (lambda: (yield))().send(5)
except TypeError as problem:
    print(problem)
