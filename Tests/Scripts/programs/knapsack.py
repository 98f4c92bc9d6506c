"""Dynamic programming: knapsack, coins, edit distance."""
from functools import lru_cache
from typing import Dict, List, Tuple

ITEMS: Dict[str, Tuple[int, int]] = {"map": (9, 150), "compass": (13, 35), "water": (153, 200), "sandwich": (50, 160), "glucose": (15, 60), "tin": (68, 45), "banana": (27, 60), "apple": (39, 40), "cheese": (23, 30), "beer": (52, 10), "cream": (11, 70), "camera": (32, 30)}


def knapsack(limit: int) -> Tuple[int, List[str]]:
    best = [[0] * (limit + 1)]
    for weight, value in ITEMS.values():
        row = best[-1][:]
        for w in range(weight, limit + 1):
            row[w] = max(row[w], best[-1][w - weight] + value)
        best.append(row)
    chosen, w = [], limit
    for i, (name, (weight, _)) in reversed(list(enumerate(ITEMS.items(), 1))):
        if best[i][w] != best[i - 1][w]:
            chosen.append(name)
            w -= weight
    return best[-1][limit], sorted(chosen)


def coins(total, kinds=(1, 2, 5, 10, 20, 50, 100, 200)):
    ways = [1] + [0] * total
    for kind in kinds:
        for amount in range(kind, total + 1):
            ways[amount] += ways[amount - kind]
    return ways[total]


def edits(a, b):
    @lru_cache(maxsize=None)
    def distance(i, j):
        if i == 0 or j == 0:
            return i + j
        return min(distance(i - 1, j) + 1, distance(i, j - 1) + 1, distance(i - 1, j - 1) + (a[i - 1] != b[j - 1]))
    result = distance(len(a), len(b))
    return result, distance.cache_info().currsize


def common(a, b):
    table = [[""] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a, 1):
        for j, y in enumerate(b, 1):
            table[i][j] = table[i - 1][j - 1] + x if x == y else max(table[i - 1][j], table[i][j - 1], key=len)
    return table[-1][-1]


def rising(numbers):
    best = []
    for i, n in enumerate(numbers):
        before = max((best[k] for k in range(i) if numbers[k] < n), key=len, default=[])
        best.append(before + [n])
    return max(best, key=len, default=[])


for limit in (0, 50, 150, 400):
    print(limit, *knapsack(limit))
print(coins(200), coins(4), coins(0), coins(7, (2, 4)))
for pair in [("kitten", "sitting"), ("", "abc"), ("same", "same"), ("intention", "execution")]:
    print(pair, edits(*pair), repr(common(*pair)))
print(rising([10, 9, 2, 5, 3, 7, 101, 18]), rising([]), rising([3, 2, 1]))
