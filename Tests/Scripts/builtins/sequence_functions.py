print(list(zip([1, 2, 3], "ab")), list(zip()), list(zip([1])), dict(zip("ab", [1, 2])), list(zip(*[(1, 2), (3, 4)])))
print(list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate("ab", start=-1)), next(enumerate("z")))
print(list(map(lambda x: x * 2, [1, 2])), list(map(lambda x, y: x + y, [1, 2, 3], [10, 20])), list(map(str, range(3))), list(map(pow, [2, 3], [3, 2])))
print(list(filter(None, [0, 1, "", "a", None, []])), list(filter(lambda x: x > 1, [1, 2, 3])), list(reversed([1, 2, 3])), list(reversed("abc")), list(reversed(range(5))), list(reversed({1: 2, 3: 4})))
print(any([]), any([0, 1]), all([]), all([1, 0]), sum([1, 2]), sum([1, 2], 10), sum([[1], [2]], []), sum(start=5, *[[1]]), sum([1], start=2.5))
print(min(3, 1, 2), max([3, 1]), min("abc"), max("apple", "fig", key=len), min([], default=7), max([[1, 2], [1, 3]]), min([1, -2], key=abs), max({1: 2, 5: 0}))
print(sorted("hello"), sorted([3, 1, 2], reverse=True), sorted({"b": 1, "a": 2}), sorted(["b", "A", "c"], key=str.lower), sorted([(1, "b"), (0, "z"), (1, "a")]))
for f in (lambda: list(zip([1], [1, 2], strict=True)), lambda: list(zip([1, 2], [1], strict=True)), lambda: list(zip(1)), lambda: sum(["a"]), lambda: sum(["a"], ""), lambda: sum([b""], b""), lambda: min([]), lambda: max(1), lambda: min(),
          lambda: sorted([1, "a"]), lambda: sorted(1), lambda: reversed({1}), lambda: enumerate(1), lambda: map(None), lambda: list(map(None, [1])), lambda: list(filter(1, [1])), lambda: max([1, "a"]),
          lambda: min(1, 2, default=3), lambda: any(1), lambda: sorted([1], None), lambda: sum(5), lambda: next([]), lambda: iter(5), lambda: len(5), lambda: list(5), lambda: max([], key=len), lambda: list(zip([1], [1], [1, 2], strict=True)), lambda: sorted([3, 1], key=5), lambda: len(), lambda: len([], [])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
