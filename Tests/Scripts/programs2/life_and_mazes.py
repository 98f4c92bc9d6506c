"""Grids: the game of life, mazes, flood fill, shortest paths, sudoku, minesweeper, text pictures."""
import copy
import heapq
import random
from collections import deque
from itertools import product

GLIDER = """
.O......
..O.....
OOO.....
........
........
"""
grid = [list(row) for row in GLIDER.split()]
H, W = len(grid), len(grid[0])


def around(y, x):
    return [((y + dy) % H, (x + dx) % W) for dy, dx in product((-1, 0, 1), repeat=2) if (dy, dx) != (0, 0)]


def step(g):
    return [["O" if (n := sum(g[a][b] == "O" for a, b in around(y, x))) == 3 or n == 2 and g[y][x] == "O" else "." for x in range(W)] for y in range(H)]


for _ in range(4):
    grid = step(grid)
print("\n".join(map("".join, grid)))


def maze(w, h, seed):
    rng = random.Random(seed)
    cells = [["#"] * (2 * w + 1) for _ in range(2 * h + 1)]
    stack = [(0, 0)]
    cells[1][1] = " "
    while stack:
        x, y = stack[-1]
        options = [(dx, dy) for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)) if 0 <= x + dx < w and 0 <= y + dy < h and cells[2 * (y + dy) + 1][2 * (x + dx) + 1] == "#"]
        if not options:
            stack.pop()
            continue
        dx, dy = rng.choice(options)
        cells[2 * y + 1 + dy][2 * x + 1 + dx] = cells[2 * (y + dy) + 1][2 * (x + dx) + 1] = " "
        stack.append((x + dx, y + dy))
    return cells


def solve(cells, start, goal):
    queue, before = deque([start]), {start: None}
    while queue:
        y, x = here = queue.popleft()
        if here == goal:
            break
        for near in ((y + 1, x), (y - 1, x), (y, x + 1), (y, x - 1)):
            if cells[near[0]][near[1]] == " " and near not in before:
                before[near] = here
                queue.append(near)
    path = []
    while goal:
        path.append(goal)
        goal = before[goal]
    return path[::-1]


m = maze(8, 5, 3)
path = solve(m, (1, 1), (9, 15))
for y, x in path:
    m[y][x] = "."
print("\n".join("".join(row) for row in m), len(path), sep="\n")


def dijkstra(graph, start):
    dist, heap = {start: 0}, [(0, start)]
    while heap:
        d, node = heapq.heappop(heap)
        if d > dist[node]:
            continue
        for near, cost in graph.get(node, {}).items():
            if d + cost < dist.get(near, float("inf")):
                dist[near] = d + cost
                heapq.heappush(heap, (d + cost, near))
    return dist


print(dijkstra({"a": {"b": 7, "c": 3}, "c": {"b": 1, "d": 8}, "b": {"d": 2}}, "a"))
SUDOKU = "53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79"
def sudoku(s):
    if (i := s.find(".")) < 0: return s
    r, c = divmod(i, 9)
    used = {s[j] for j in range(81) if j // 9 == r or j % 9 == c or (j // 27 == i // 27 and j % 9 // 3 == c // 3)}
    for d in "123456789":
        if d not in used and (done := sudoku(s[:i] + d + s[i + 1:])): return done
solved = sudoku(SUDOKU); print(*(solved[i:i + 9] for i in range(0, 81, 9)))
mines = {(0, 1), (2, 2), (1, 0)}
print("\n".join("".join("*" if (y, x) in mines else str(sum((y + a, x + b) in mines for a in (-1, 0, 1) for b in (-1, 0, 1))) for x in range(4)) for y in range(3)))
def fill(g, y, x, new):
    old = g[y][x]; stack = [(y, x)]
    while stack:
        y, x = stack.pop()
        if 0 <= y < len(g) and 0 <= x < len(g[0]) and g[y][x] == old != new:
            g[y][x] = new; stack += [(y + 1, x), (y - 1, x), (y, x + 1), (y, x - 1)]
    return g
picture = [list("aabb"), list("abba"), list("bbaa")]; before = copy.deepcopy(picture); print(["".join(r) for r in fill(picture, 0, 2, "z")], before[0])
spiral = lambda m: m and [*m[0]] + spiral([*zip(*m[1:])][::-1]); print(spiral([[1, 2, 3], [4, 5, 6], [7, 8, 9]]))
print("\n".join("".join("*" if (x - 6) ** 2 / 36 + (y - 3) ** 2 / 9 <= 1 else "." for x in range(13)) for y in range(7)))
mandel = lambda c: next((i for i, z in enumerate(iter_z(c)) if abs(z) > 2), 9)
def iter_z(c):
    z = 0
    for _ in range(9): z = z * z + c; yield z
print("\n".join("".join(" .:-=+*#%@"[mandel(complex(x / 8 - 2, y / 4 - 1))] for x in range(24)) for y in range(9)))
