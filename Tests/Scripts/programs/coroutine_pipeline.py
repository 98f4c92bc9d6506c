"""Pipelines of generators that are sent values."""
from functools import wraps


def coroutine(function):
    @wraps(function)
    def start(*args, **kw):
        g = function(*args, **kw)
        next(g)
        return g
    return start


@coroutine
def sink(target, name):
    try:
        while True: target.append((name, (yield)))
    except GeneratorExit: target.append((name, "closed"))


@coroutine
def keep(test, target):
    try:
        while True:
            value = yield
            if test(value): target.send(value)
    except GeneratorExit: target.close(); raise


@coroutine
def broadcast(*targets):
    try:
        while True:
            value = yield
            for t in targets: t.send(value)
    finally:
        for t in targets: t.close()


@coroutine
def window(size, target):
    items = []
    while True:
        items = (items + [(yield len(items))])[-size:]
        if len(items) == size: target.send(sum(items) / size)


@coroutine
def safe(target):
    errors = 0
    while True:
        try: target.send((yield errors))
        except ZeroDivisionError as error: errors += 1; target_log.append(f"error {error}")
        except StopIteration: return "target ended"


out, target_log = [], []
pipe = broadcast(keep(lambda x: x % 2, sink(out, "odd")), keep(lambda x: x > 3, sink(out, "big")), window(2, sink(out, "mean")))
for n in range(1, 6): pipe.send(n)
pipe.close()
print(*out, sep="\n")


@coroutine
def inverse(log):
    while True:
        x = yield
        log.append(1 / x)


s = safe(inverse(target_log))
print(s.send(4), s.send(0))
try: s.send(2)
except StopIteration as stop: print("ended:", stop.value)
print(target_log)


def accumulate():
    total = 0
    while (x := (yield total)) is not None: total += x
    return total


def delegate(results):
    while True: results.append((yield from accumulate()))


results = []
d = delegate(results)
next(d)
for x in (1, 2, 3, None, 10, None): d.send(x)
print(results, d.send(7))
try: d.throw(KeyError("stop"))
except KeyError as error: print("out:", error)
print(next(d, "exhausted"), sink.__name__)
def countdown(n):
    while n > 0:
        jump = yield n
        n = jump if jump is not None else n - 1
c = countdown(5); print([next(c), next(c), c.send(10), next(c), c.send(1)], list(c))
