print(7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2, divmod(7.5, 2), divmod(-7.5, 2), 1e300 * 1e10, -1e300 * 1e10)
print(0.0 == -0.0, float("nan") == float("nan"), float("inf") - float("inf"), float("inf") * 0, 1.0 == 1, hash(1.0) == hash(1), hash(0.5), hash(float("inf")))
print(3 + 1.5, 3 * 1.5, 3 - 1.5, 3 / 1.5, 3 // 1.5, 3 % 1.5, 2 ** 1.5, 1.5 ** 2, True + 1.5)
print(1 < 1.5, 1.5 < 2, 2 ** 53 == 2.0 ** 53, 2 ** 53 + 1 == 2.0 ** 53, 2 ** 53 + 1 > 2.0 ** 53, 10**30 < 1e31)
print(max(1, 2.5), min(1.0, 1), max(1, 1.0), sum([0.1] * 10), sum([1, 2.5, True]))
print(float("inf") // 1, float("inf") % 2, 5 % float("inf"), -5 % float("inf"), 5 // float("inf"), -5 // float("inf"))
for f in (lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: divmod(1.0, 0), lambda: 1.5 + "a", lambda: 1.5 << 2, lambda: 1.5 < "a", lambda: [1][1.0]):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
