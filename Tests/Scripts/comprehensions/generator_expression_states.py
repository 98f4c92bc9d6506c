# Generator expressions as objects: stepping, sending, throwing, closing, errors, nesting.
g = (x * y for x in range(3) for y in [1, 2] if x)
print(next(g), g.send("ignored"), list(g), list(g))

g = (x for x in range(3))
try:
    g.send(1)
except TypeError as error:
    print(error)
print(g.send(None), g.gi_running, g.gi_frame is None, g.__name__)
try:
    g.throw(ValueError("stop here"))
except ValueError as error:
    print("out:", error)
print(list(g), g.gi_frame is None)

g = (x for x in range(3))
print(next(g))
g.close()
print(list(g))

g = (10 // x for x in [5, 0, 2])
print(next(g))
try:
    next(g)
except ZeroDivisionError as error:
    print("failed:", error)
print(list(g))

g = (x for x in (print("begun") or [1, 2]))
print("made")
print(any(x > 1 for x in g), list(g))

g = (next(g) for _ in range(1))
try:
    next(g)
except ValueError as error:
    print(error)

def stops():
    raise StopIteration

try:
    list(stops() for _ in range(2))
except RuntimeError as error:
    print(type(error).__name__, error)

layers = iter(range(5))
for depth in range(30):
    layers = (x + 1 for x in layers)
print(list(layers))

layers = iter(range(5))
for depth in range(5000):
    layers = (x + 1 for x in layers)
try:
    print(list(layers))
except RecursionError as error:
    print(type(error).__name__)

counts = {}
log = []
print([log.append(i) or counts.get(i % 3, "none") for i in range(4)], log)
o = [1]
print((o, o.append((o := [7]))), o)


def rebinding():
    items = [1]
    items.append((items := [2])[0])
    kept = {1: "a"}
    return items, kept[(kept := {1: "b"}) and 1], kept


print(rebinding())
print({x: y for x, y in zip("ab", range(2))}, {x % 3 for x in range(7)}, [[y for y in range(x)] for x in range(4)])
