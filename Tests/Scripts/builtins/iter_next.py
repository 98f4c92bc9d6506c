it = iter([1, 2])
print(next(it), next(it), next(it, "end"), next(it, None))
try:
    next(it)
except StopIteration as e:
    print("stop", e.value, e.args)
n = 0
def step():
    global n
    n += 1
    return n
print(list(iter(step, 4)), n)
class Seq:
    def __getitem__(self, i):
        if i > 3: raise IndexError
        return i * i
print(list(Seq()), 4 in Seq(), 5 in Seq(), [*Seq()])
class Bad:
    def __iter__(self): return 5
try:
    iter(Bad())
except TypeError as e:
    print(e)
class NoNext:
    def __iter__(self): return self
try:
    for x in NoNext(): pass
except TypeError as e:
    print(e)
class Un:
    __iter__ = None
    def __getitem__(self, i): return 1
try:
    iter(Un())
except TypeError as e:
    print(e)
for x in (iter([]), iter(()), iter({}), iter(set()), iter(""), iter(range(0)), iter(b""), {}.items(), iter({}.values()), zip(), enumerate([]), map(str, []), filter(None, []), reversed([]), reversed(()), iter({}.items()), (i for i in [])):
    print(type(x).__name__, iter(x) is x)
it = iter([1, 2, 3, 4])
print(it.__length_hint__(), list(zip(it, it)))
d = {"a": 1}
try:
    for k in d: d[k + "x"] = 1
except RuntimeError as e:
    print(e)
s = {1}
try:
    for k in s: s.add(k + 1)
except RuntimeError as e:
    print(e)
l = [1, 2, 3]
for v in l:
    if v < 3: l.append(v + 10)
print(l)
