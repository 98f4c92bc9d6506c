l = [5, 2, 9, 1]; print(sorted(l), l, l.sort(), l, l.sort(reverse=True), l, sorted(l, key=lambda x: x % 3), sorted(l, key=str), sorted("hello"), sorted({3, 1}), sorted((1, 0), reverse=1))
p = [("b", 1), ("a", 1), ("c", 0)]; p.sort(key=lambda t: t[1]); print(p); from functools import cmp_to_key; print(sorted(l, key=cmp_to_key(lambda a, b: b - a)), sorted([[2, 1], [1, 9], [1]]), sorted([True, False, 2]), sorted([0.5, 0, -1]))
from operator import itemgetter; print(sorted(p, key=itemgetter(0)), sorted(p, key=itemgetter(1, 0)), sorted([None, 1], key=lambda x: x or 0), sorted(range(5), key=lambda i: -i), sorted([], key=None))
for f in (lambda: sorted([1, None]), lambda: sorted([1], key=5), lambda: [1, "a"].sort(), lambda: sorted([1j, 2]), lambda: sorted([{}, {}]), lambda: sorted(None), lambda: [3, 1].sort(lambda x: x)):
    try: print(f())
    except TypeError as e: print(e)
