"""Cells that live and die."""
from collections import Counter
from itertools import product


class Life:
    def __init__(self, text):
        self.cells = {(x, y) for y, line in enumerate(text.splitlines()) for x, c in enumerate(line) if c == "#"}
        self.age = 0

    def step(self):
        around = Counter((x + dx, y + dy) for x, y in self.cells for dx, dy in product((-1, 0, 1), repeat=2) if dx or dy)
        self.cells = {c for c, n in around.items() if n == 3 or n == 2 and c in self.cells}
        self.age += 1
        return self

    def bounds(self):
        xs, ys = zip(*self.cells)
        return min(xs), min(ys), max(xs), max(ys)

    def __str__(self):
        if not self.cells:
            return "(empty)"
        x0, y0, x1, y1 = self.bounds()
        return "\n".join("".join(".#"[(x, y) in self.cells] for x in range(x0, x1 + 1)) for y in range(y0, y1 + 1))

    def __len__(self): return len(self.cells)
    def __eq__(self, other): return self.cells == other.cells
    def shape(self):
        x0, y0, *_ = self.bounds()
        return frozenset((x - x0, y - y0) for x, y in self.cells)


glider = Life(".#.\n..#\n###")
for _ in range(4):
    print(glider, end="\n\n")
    glider.step()
print(glider.bounds(), glider.age, glider.shape() == Life(".#.\n..#\n###").shape())
blinker = Life("###")
print(blinker.step().step() == Life("###"), blinker.step())
pentomino = Life(".##\n##.\n.#.")
sizes = [len(pentomino.step()) for _ in range(60)]
print(sizes, max(sizes), pentomino.bounds())
print(Life("##\n##").step(), Life("#").step(), len(Life("")), sep="\n")
try:
    Life("").bounds()
except ValueError as error:
    print(error)
