r = range(0, 20, 3)
print(r, list(r), len(r), r[2], r[-1], r[1:4], r.start, r.stop, r.step, 9 in r, 10 in r, r.index(9), r.count(9), 9.0 in r, "a" in r)
print(range(5) == range(0, 5), range(0) == range(2, 1), hash(range(3)) == hash(range(0, 3)), range(3) == [0, 1, 2], list(range(5, 0, -2)), bool(range(0)), list(range(-3)))
big = range(2 ** 70, 2 ** 70 + 10, 3)
print(big, len(big), list(big), big[1], big[-1], 2 ** 70 + 3 in big, 2 ** 70 + 4 in big, list(reversed(big)))
print(range(10 ** 30)[10 ** 29], 10 ** 25 in range(10 ** 30), range(0, 10 ** 30, 10 ** 29)[3:5], range(10 ** 30).index(7))
for i in range(2 ** 63 - 2, 2 ** 63 + 2): print(i, end=" ")
print()
for i in range(-2 ** 63 + 1, -2 ** 63 - 2, -1): print(i, end=" ")
print()
for f in (lambda: range(), lambda: range(1.5), lambda: range("a"), lambda: range(1, 2, 0), lambda: range(1, 2, 3, 4), lambda: range(3).index(7), lambda: len(range(2 ** 100)), lambda: range(5)[5], lambda: range(stop=5), lambda: range(3).start.foo, lambda: range(3).append(1), lambda: range(2)["a"], lambda: range(3).index("a")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
r = range(3)
try:
    r[0] = 5
except TypeError as e:
    print(e)
try:
    del r[0]
except TypeError as e:
    print(e)
try:
    r.start = 1
except AttributeError as e:
    print(e)
