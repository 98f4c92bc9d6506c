def g(n):
    for i in range(n): yield i
    return "done"
print(list(g(3)), sum(g(4)), max(g(3)), tuple(g(2)), *g(3), [x * 2 for x in g(3)], dict(enumerate(g(2))))
it = g(1); print(next(it))
try:
    next(it)
except StopIteration as e:
    print("value", e.value)
print(next(it, "over"), type(it).__name__, it.__name__, it.__qualname__, iter(it) is it)
def lazy(): print("started"); yield 1; print("resumed"); yield 2; print("ended")
l = lazy(); print("made"); print(next(l)); print(next(l)); print(next(l, "x"))
sq = (x * x for x in range(5) if x % 2); print(type(sq).__name__, list(sq), list(sq))
def empty():
    return
    yield
print(list(empty()))
def fib():
    a, b = 0, 1
    while True: yield a; a, b = b, a + b
import itertools
print(list(itertools.islice(fib(), 10)), list(zip(fib(), "abc")))
g1 = g(2); print(g1.gi_running, g1.gi_frame is not None, g1.gi_yieldfrom); list(g1); print(g1.gi_frame)
def nested(): yield from [1, 2]; r = yield from g(2); yield r
print(list(nested()))
def tree(t):
    if t: yield from tree(t[0]); yield t[1]; yield from tree(t[2])
print(list(tree(((None, 1, None), 2, (None, 3, None)))))
def selfrun():
    yield next(me)
me = selfrun()
try:
    next(me)
except ValueError as e:
    print(e)
print(1 in g(3), 7 in g(3), len(list(g(5))))
try:
    len(g(3))
except TypeError as e:
    print(e)
try:
    g(3)[0]
except TypeError as e:
    print(e)
