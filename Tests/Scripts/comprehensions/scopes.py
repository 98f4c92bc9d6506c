x = "outer"
print([x for x in range(3)], x, {x: x for x in "ab"}, {x for x in [1]}, list(x for x in "c"), x)
print([[i * j for j in range(3)] for i in range(3)], [i for i in range(10) if i % 2 if i % 3], [(i, j) for i in range(2) for j in range(i, 2)])
print([y for x in [[1, 2], [3]] for y in x], [a + b for a, b in zip("ab", "cd")], [*range(2), *[5]], {**{"a": 1}, **{"b": 2}}, [k for k, *v in ["abc"]])
def f(n): return [n + i for i in range(2)], {n: i for i in range(2)}
print(f(10)); fs = [lambda: i for i in range(3)]; print([g() for g in fs])
print([i if i % 2 else -i for i in range(4)], [i for i in (lambda: [1, 2])()], sum(i for i in range(5)), any(i > 3 for i in range(5)), max((i % 4 for i in range(9)), default=0))
class A:
    n = 3
    squares = [i * i for i in range(n)]
print(A.squares, {len(w): w for w in ("a", "bb", "cc")}, dict((i, i) for i in range(2)), [[] for _ in range(2)])
try: [undefined for _ in [1]]
except NameError as e: print(e)
try: [i for i in 5]
except TypeError as e: print(e)
try: {[]: 1 for _ in [1]}
except TypeError as e: print(e)
try: [1 / i for i in (1, 0)]
except ZeroDivisionError as e: print(e)
try: print([(a, b) for a, b in [1]])
except TypeError as e: print(e)
g = (print("eval", i) or i for i in [1, 2]); print(next(g)); print([*g])
try: (i for i in nothing_here)
except NameError as e: print("at once:", e)
