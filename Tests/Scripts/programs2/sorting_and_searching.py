"""Sorting algorithms against each other, stable sorts, keys, bisect, heaps, sets, slices."""
import bisect
import functools
import heapq
import operator
import random


def bubble(a):
    a = a[:]
    for end in range(len(a), 1, -1):
        swapped = False
        for i in range(end - 1):
            if a[i] > a[i + 1]:
                a[i], a[i + 1] = a[i + 1], a[i]
                swapped = True
        if not swapped:
            break
    return a


def insertion(a):
    out = []
    for x in a:
        i = len(out)
        while i and out[i - 1] > x:
            i -= 1
        out[i:i] = [x]
    return out


def quick(a):
    if len(a) < 2:
        return a
    p, *rest = a
    return quick([x for x in rest if x < p]) + [p] + quick([x for x in rest if x >= p])


def merge(a):
    if len(a) < 2:
        return a
    m = len(a) // 2
    left, right, out = merge(a[:m]), merge(a[m:]), []
    while left and right:
        out.append((left if left[0] <= right[0] else right).pop(0))
    return out + left + right


def heap(a):
    h = list(a)
    heapq.heapify(h)
    return [heapq.heappop(h) for _ in range(len(h))]


def radix(a):
    for shift in range(0, 12, 4):
        buckets = [[] for _ in range(16)]
        for x in a:
            buckets[x >> shift & 15].append(x)
        a = [x for b in buckets for x in b]
    return a


rng = random.Random(1)
data = [rng.randrange(1000) for _ in range(60)]
for f in (bubble, insertion, quick, merge, heap, radix):
    print(f.__name__, f(data) == sorted(data), f([]) == [], f([5, 5, 1]))
people = [("Ann", 31), ("bob", 25), ("Cid", 31), ("dan", 25), ("Eve", 40)]
print(sorted(people, key=lambda p: p[1]), sorted(people, key=operator.itemgetter(1), reverse=True), sorted(people, key=lambda p: (-p[1], p[0].lower())), sep="\n")
print(sorted("Banana apple cherry".split(), key=str.casefold), sorted("bca"), sorted({"b": 1, "a": 2}), sorted([3, 1.5, True]), sorted([[2], [1, 5], [1]]), max(people, key=lambda p: len(p[0])), min(data), sorted(people, key=functools.cmp_to_key(lambda a, b: (a[0] > b[0]) - (a[0] < b[0])))[0])
grades = [(bisect.bisect([60, 70, 80, 90], s), "FDCBA"[bisect.bisect([60, 70, 80, 90], s)]) for s in (33, 99, 77, 70, 89, 90, 100)]
print(grades)
a = []
for x in (5, 1, 4, 1, 3): bisect.insort(a, x)
print(a, bisect.bisect_left(a, 1), bisect.bisect_right(a, 1), bisect.bisect_left(["a", "bb"], 2, key=len))
print(heapq.nlargest(3, data), heapq.nsmallest(2, people, key=lambda p: p[1]), list(heapq.merge([1, 4], [2, 3])), heapq.heappushpop([1, 5], 0), heapq.heapreplace([1, 5], 9))
s = list(range(10)); s[2:5] = "ab"; del s[::3]; s[1:1] = [None]; print(s, s[::-2], s[-3:], s[5:2:-1], s[100:], s.index("a"))
s[::2] = [0] * len(s[::2]); print(s, s.count(0)); s.sort(key=str); print(s); s.reverse(); print(s, s.copy() == s, s * 2 == s + s)
x, y = {1, 2, 3}, {3, 4}; print(x | y, x & y, x - y, x ^ y, x > {1}, x.isdisjoint({9}), x.symmetric_difference(y), frozenset(x) == x, {*x, *y}, len(x))
x |= y; x.discard(99); x -= {1}; x.intersection_update({2, 3, 4}); print(sorted(x), x.pop() in {2, 3, 4}, len(x))
d = dict(zip("abc", range(3))); d |= {"d": 9}; d.setdefault("e", []).append(1); print(d, d.pop("a"), d.popitem(), list(reversed(d)), d.keys() & {"b", "z"}, {v: k for k, v in d.items()}, dict.fromkeys("xy", 0), d.get("q", "none"))
i = data.index(max(data)); print(data[i] == max(data), any(x > 990 for x in data), all(data), sum(data[:3]), list(enumerate("ab", 5)), list(zip(*[(1, "a"), (2, "b")])), [*map(max, [1, 5], [4, 2])])
matrix = [[1, 2, 3], [4, 5, 6]]; print([list(r) for r in zip(*matrix)], [x for row in matrix for x in row if x % 2], [[r[i] for r in matrix] for i in range(3)], sum(matrix, []))
class Rev:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v > o.v
    def __repr__(self): return f"R{self.v}"
print(sorted(map(Rev, [1, 3, 2])), min([Rev(1), Rev(2)]), heapq.nsmallest(1, [Rev(1), Rev(5)]))
calls = 0
def key(v):
    global calls; calls += 1; return -v
print(sorted([1, 2, 3], key=key), calls); l = [3, 1, 2]
try: l.sort(key=lambda v: l.append(v) or v)
except ValueError as e: print(e)
for bad in (lambda: sorted([1, "a"]), lambda: sorted([1, None]), lambda: sorted(5), lambda: [].pop(), lambda: [1].index(2), lambda: max(()), lambda: {}.popitem(), lambda: [1, 2][5], lambda: heapq.heappop([]), lambda: set([[]]), lambda: {1}.remove(2), lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: min(1), lambda: sorted([1j, 2j]), lambda: [1, 2, 3].insert("a", 1), lambda: [0] * "a", lambda: list(zip(1))):
    try: print(bad())
    except Exception as problem: print(type(problem).__name__, problem)
