"""Solves a sudoku by elimination and search."""
PUZZLE = "53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79"
ROWS, COLS = "ABCDEFGHI", "123456789"
SQUARES = [r + c for r in ROWS for c in COLS]
UNITS = [[r + c for c in COLS] for r in ROWS] + [[r + c for r in ROWS] for c in COLS] + [[r + c for r in rs for c in cs] for rs in ("ABC", "DEF", "GHI") for cs in ("123", "456", "789")]
PEERS = {s: set().union(*(u for u in UNITS if s in u)) - {s} for s in SQUARES}


class Contradiction(Exception): pass


def assign(grid, square, digit):
    for other in grid[square].replace(digit, ""):
        eliminate(grid, square, other)


def eliminate(grid, square, digit):
    if digit not in grid[square]:
        return
    grid[square] = grid[square].replace(digit, "")
    if not grid[square]:
        raise Contradiction(square)
    if len(grid[square]) == 1:
        for peer in PEERS[square]:
            eliminate(grid, peer, grid[square])
    for unit in (u for u in UNITS if square in u):
        places = [s for s in unit if digit in grid[s]]
        if not places:
            raise Contradiction(digit)
        if len(places) == 1 and len(grid[places[0]]) > 1:
            assign(grid, places[0], digit)


def solve(grid, level=0):
    if all(len(v) == 1 for v in grid.values()):
        return grid
    square = min((s for s in SQUARES if len(grid[s]) > 1), key=lambda s: (len(grid[s]), s))
    for digit in grid[square]:
        copy = grid.copy()
        try:
            assign(copy, square, digit)
            return solve(copy, level + 1)
        except Contradiction:
            continue
    raise Contradiction(square)


def read(text):
    grid = dict.fromkeys(SQUARES, COLS)
    for square, c in zip(SQUARES, text):
        if c in COLS:
            assign(grid, square, c)
    return grid


def show(grid):
    for i, r in enumerate(ROWS):
        if i in (3, 6): print("------+-------+------")
        print(" | ".join(" ".join(grid[r + c] for c in part) for part in ("123", "456", "789")))


show(solve(read(PUZZLE)))
try:
    solve(read("55" + PUZZLE[2:]))
except Contradiction as error:
    print("no solution", type(error).__name__)
