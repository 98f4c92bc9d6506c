"""Recursion with memory: partitions, Ackermann, Catalan, Hanoi, Collatz."""
import sys
from functools import cache, wraps


def memo(function):
    store = {}
    @wraps(function)
    def wrapper(*args):
        if args not in store:
            store[args] = function(*args)
        return store[args]
    wrapper.store = store
    return wrapper


@memo
def partitions(n, largest=None):
    largest = n if largest is None else largest
    if n == 0: return 1
    return sum(partitions(n - k, min(k, n - k)) for k in range(1, min(n, largest) + 1))


@cache
def catalan(n): return 1 if n < 2 else sum(catalan(i) * catalan(n - 1 - i) for i in range(n))


@cache
def collatz(n): return 1 if n == 1 else 1 + collatz(n // 2 if n % 2 == 0 else 3 * n + 1)


def hanoi(n, a="A", b="B", c="C"):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield f"{a}{c}"
        yield from hanoi(n - 1, b, a, c)


def ackermann(m, n):
    while m:
        if n == 0: m, n = m - 1, 1
        else: m, n = m - 1, ackermann(m, n - 1)
    return n + 1


def flatten(x):
    if isinstance(x, (list, tuple)):
        for item in x: yield from flatten(item)
    else: yield x


def power_set(items):
    if not items: return [[]]
    rest = power_set(items[1:])
    return rest + [[items[0]] + r for r in rest]


print([partitions(n) for n in range(15)], partitions(60), len(partitions.store) > 100, partitions.__name__)
print([catalan(n) for n in range(12)], catalan(40), catalan.cache_info().currsize)
print(max(range(1, 2000), key=collatz), collatz(871), collatz(97))
print(" ".join(hanoi(4)), sum(1 for _ in hanoi(10)), ackermann(2, 3), ackermann(3, 3))
print(list(flatten([1, [2, (3, [4, []]), 5], "ab"])), power_set([1, 2, 3]))
def even(n): return n == 0 or odd(n - 1)
def odd(n): return n != 0 and even(n - 1)
print(even(100), odd(7), (lambda f: f(f, 10))(lambda f, n: 1 if n == 0 else n * f(f, n - 1)))
try:
    even(5000)
except RecursionError as error:
    print(str(error)[:32], sys.getrecursionlimit())
