"""Queens, knights and mazes by backtracking."""
from collections import deque


def queens(n, row=0, columns=0, left=0, right=0, placed=()):
    if row == n:
        yield placed
        return
    free = ((1 << n) - 1) & ~(columns | left | right)
    while free:
        bit = free & -free
        free ^= bit
        yield from queens(n, row + 1, columns | bit, (left | bit) << 1, (right | bit) >> 1, placed + (bit.bit_length() - 1,))


def board(placed): return "\n".join(" ".join(".Q"[c == q] for c in range(len(placed))) for q in placed)


def knight(n, start=(0, 0)):
    moves = [(a, b) for a in (-2, -1, 1, 2) for b in (-2, -1, 1, 2) if abs(a) != abs(b)]
    path, seen = [start], {start}
    def exits(p): return [q for dx, dy in moves if (q := (p[0] + dx, p[1] + dy)) not in seen and 0 <= q[0] < n and 0 <= q[1] < n]
    while len(path) < n * n:
        choices = exits(path[-1])
        if not choices: return None
        best = min(choices, key=lambda q: (len(exits(q)), q))
        path.append(best)
        seen.add(best)
    return path


MAZE = """
#########
#S..#...#
#.#.#.#.#
#.#...#E#
#########
""".strip().split("\n")


def solve(maze):
    at = {c: (x, y) for y, line in enumerate(maze) for x, c in enumerate(line) if c in "SE"}
    queue, before = deque([at["S"]]), {at["S"]: None}
    while queue:
        x, y = here = queue.popleft()
        if here == at["E"]:
            path = []
            while here: path.append(here); here = before[here]
            return path[::-1]
        for place in ((x + 1, y), (x, y + 1), (x - 1, y), (x, y - 1)):
            if maze[place[1]][place[0]] != "#" and place not in before:
                before[place] = (x, y)
                queue.append(place)
    raise LookupError("no way out")


for n in range(1, 9):
    print(n, sum(1 for _ in queens(n)))
print(board(next(queens(8))))
tour = knight(6)
print(tour[:6] if tour else None, tour is not None and len(set(tour)))
way = solve(MAZE)
print(len(way), way[:4])
print("\n".join("".join("*" if (x, y) in way and c == "." else c for x, c in enumerate(line)) for y, line in enumerate(MAZE)))
try:
    solve([line.replace(".", "#") for line in MAZE])
except LookupError as error:
    print(error)
