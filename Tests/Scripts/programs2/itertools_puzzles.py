"""Puzzles solved with itertools: SEND+MORE, queens, magic squares, cards, change, run lengths."""
from itertools import (accumulate, chain, combinations, combinations_with_replacement, compress, count, cycle, dropwhile,
                       filterfalse, groupby, islice, permutations, product, repeat, starmap, takewhile, tee, zip_longest)
from functools import reduce
import operator
import math


def send_more():
    for s, e, n, d, m, o, r, y in permutations(range(6), 6) if False else ():
        pass
    for m in (1,):
        for s in (8, 9):
            for o, e, n, d, r, y in permutations(set(range(10)) - {m, s}, 6):
                send = s * 1000 + e * 100 + n * 10 + d
                more = m * 1000 + o * 100 + r * 10 + e
                if send + more == m * 10000 + o * 1000 + n * 100 + e * 10 + y:
                    return f"{send} + {more} = {send + more}"


print(send_more())


def queens(n):
    cols = range(n)
    for board in permutations(cols):
        if n == len({board[i] + i for i in cols}) == len({board[i] - i for i in cols}):
            yield board


solutions = list(queens(6))
print(len(solutions), solutions[0])
print("\n".join(" ".join("Q" if c == q else "." for c in range(6)) for q in solutions[0]))

hands = combinations("AKQJ", 2)
print([a + b for a, b in hands], math.comb(52, 5), len(list(combinations_with_replacement(range(4), 3))))
print(sorted({"".join(sorted(p)) for p in product("ab", repeat=3)}), list(product([1, 2], "x", [True])))


def run_lengths(text):
    return "".join(f"{k}{n}" if (n := len(list(g))) > 1 else k for k, g in groupby(text))


print(run_lengths("aaabccdddd"), run_lengths(""), "".join(c * int(n or 1) for c, n in (("a", "3"), ("b", ""))))
print([(k, [w for w in g]) for k, g in groupby(sorted("the quick brown fox jumps over".split(), key=len), key=len)])


def change(amount, coins=(50, 20, 10, 5)):
    ways = [1] + [0] * amount
    for coin in coins:
        for total in range(coin, amount + 1):
            ways[total] += ways[total - coin]
    return ways[amount]


print(change(100), list(accumulate([1, 2, 3, 4], operator.mul)), list(accumulate([3, 1, 4, 1, 5], max)), list(accumulate([1, 2], initial=10)))
print(list(chain.from_iterable([[1], [2, 3], []])), list(zip_longest("ab", "xyz", fillvalue="-")), list(compress("abcdef", [1, 0, 1, 0, 1, 1])))
print(list(takewhile(str.isalpha, "ab1c")), list(dropwhile(str.isalpha, "ab1c")), list(filterfalse(lambda n: n % 3, range(10))))
print(list(islice(cycle("abc"), 7)), list(islice(count(10, -3), 4)), list(starmap(pow, [(2, 5), (3, 2)])), list(repeat("x", 3)))


def pairwise(it):
    a, b = tee(it)
    next(b, None)
    return zip(a, b)


def grouper(it, n):
    return zip(*[iter(it)] * n)


print(list(pairwise("abcd")), list(grouper("abcdefg", 3)), list(map(operator.sub, [5, 6], [1, 2])))
squares = [s for s in permutations(range(1, 10)) if s[0] + s[1] + s[2] == 15 and s[3] + s[4] + s[5] == 15 and s[0] + s[3] + s[6] == 15
           and s[1] + s[4] + s[7] == 15 and s[0] + s[4] + s[8] == 15 and s[2] + s[4] + s[6] == 15]
print(len(squares), squares[0])
fizz = map(lambda n, f, b: f + b or str(n), range(1, 16), cycle(["", "", "Fizz"]), cycle(["", "", "", "", "Buzz"]))
print(" ".join(fizz))
life = {(1, 0), (1, 1), (1, 2)}
def step(cells):
    near = {}
    for (x, y), (dx, dy) in product(cells, product((-1, 0, 1), repeat=2)):
        if dx or dy:
            near[x + dx, y + dy] = near.get((x + dx, y + dy), 0) + 1
    return {c for c, n in near.items() if n == 3 or n == 2 and c in cells}
print(sorted(step(life)), step(step(life)) == life)
print(reduce(lambda a, b: a * 10 + b, [1, 2, 3]), reduce(operator.add, [[1], [2]], []), sum(starmap(operator.mul, zip([1, 2], [3, 4]))))
def collatz(n):
    while n != 1:
        yield n
        n = n // 2 if n % 2 == 0 else 3 * n + 1
    yield 1
print(max(range(1, 200), key=lambda n: sum(1 for _ in collatz(n))), list(collatz(6)))
triangle = [[1]]
while len(triangle) < 6:
    triangle.append([1, *map(sum, pairwise(triangle[-1])), 1])
print(*(" ".join(map(str, row)).center(20).rstrip() for row in triangle), sep="\n")
print([n for n in range(2, 50) if all(n % p for p in takewhile(lambda p: p * p <= n, chain([2], count(3, 2))))])
look = "1"
for _ in range(5):
    look = "".join(str(len(list(g))) + k for k, g in groupby(look))
print(look)
for bad in (lambda: list(islice("abc", -1)), lambda: combinations("ab", -1), lambda: list(chain(5)), lambda: next(iter([])), lambda: list(zip([1], [2, 3], strict=True)), lambda: reduce(operator.add, []), lambda: list(accumulate([1, "a"])), lambda: product(repeat=-1), lambda: count("a"), lambda: list(starmap(pow, [1]))):
    try:
        print(bad())
    except Exception as problem:
        print(type(problem).__name__, problem)
