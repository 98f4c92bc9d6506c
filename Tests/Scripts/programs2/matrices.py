"""A matrix class with operators, and what can be done with it."""
from fractions import Fraction
from functools import reduce
import math
import operator


class Matrix:
    __slots__ = ("rows",)

    def __init__(self, rows):
        rows = [list(row) for row in rows]
        if len({len(row) for row in rows}) > 1:
            raise ValueError("rows differ in length")
        self.rows = rows

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0]) if self.rows else 0

    def __getitem__(self, key):
        if isinstance(key, tuple):
            i, j = key
            if isinstance(i, slice):
                return Matrix([row[j] if isinstance(j, slice) else [row[j]] for row in self.rows[i]])
            return self.rows[i][j]
        return self.rows[key]

    def __setitem__(self, key, value):
        i, j = key
        self.rows[i][j] = value

    def __add__(self, other):
        if not isinstance(other, Matrix):
            return NotImplemented
        return Matrix(map(operator.add, a, b) for a, b in zip(self.rows, other.rows))

    def __mul__(self, k):
        return Matrix([[x * k for x in row] for row in self.rows])

    __rmul__ = __mul__

    def __matmul__(self, other):
        if self.shape[1] != other.shape[0]:
            raise ValueError(f"cannot multiply {self.shape} by {other.shape}")
        return Matrix([[sum(map(operator.mul, row, col)) for col in zip(*other.rows)] for row in self.rows])

    def __pow__(self, n):
        result, base = Matrix.identity(self.shape[0]), self
        while n:
            if n & 1:
                result = result @ base
            base, n = base @ base, n >> 1
        return result

    def __neg__(self):
        return self * -1

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def __iter__(self):
        return iter(self.rows)

    def __len__(self):
        return len(self.rows)

    def __contains__(self, x):
        return any(x in row for row in self.rows)

    def __repr__(self):
        return f"Matrix({self.rows!r})"

    def __str__(self):
        cells = [[str(x) for x in row] for row in self.rows]
        widths = [max(map(len, col)) for col in zip(*cells)]
        return "\n".join(" ".join(c.rjust(w) for c, w in zip(row, widths)) for row in cells)

    def transpose(self):
        return Matrix(zip(*self.rows))

    T = property(transpose)

    def solve(self):
        """The determinant and the inverse, by elimination with fractions."""
        n = len(self)
        work = [[Fraction(x) for x in row] + [Fraction(int(i == j)) for j in range(n)] for i, row in enumerate(self.rows)]
        det = Fraction(1)
        for c in range(n):
            pivot = next((r for r in range(c, n) if work[r][c]), None)
            if pivot is None:
                raise ZeroDivisionError("singular")
            if pivot != c:
                work[c], work[pivot] = work[pivot], work[c]
                det = -det
            det *= work[c][c]
            work[c] = [x / work[c][c] for x in work[c]]
            for r in range(n):
                if r != c and work[r][c]:
                    f = work[r][c]
                    work[r] = [a - f * b for a, b in zip(work[r], work[c])]
        return det, Matrix([row[n:] for row in work])


a = Matrix([[2, 1, -1], [-3, -1, 2], [-2, 1, 2]])
print(a, a.shape, a.T, sep="\n")
det, inverse = a.solve()
print(det, inverse, a @ inverse == Matrix.identity(3), sep="\n")
print(Matrix([[1, 1], [1, 0]]) ** 50, 2 * a + -a == a, 5 in a, a[1, 2], a[0:2, 1:3], [*a[0]])
print(Matrix([[Fraction(1, 2), Fraction(1, 3)]]) @ Matrix([[6], [9]]))
rotation = Matrix([[math.cos(math.pi / 4), -math.sin(math.pi / 4)], [math.sin(math.pi / 4), math.cos(math.pi / 4)]])
print([[f"{x:+.3f}" for x in row] for row in rotation ** 3])
print(reduce(operator.matmul, [Matrix([[1, k], [0, 1]]) for k in range(1, 6)]))
for bad in (lambda: a @ Matrix([[1, 2]]), lambda: Matrix([[1, 2], [2, 4]]).solve(), lambda: Matrix([[1], [1, 2]]), lambda: a + 5, lambda: hash(a), lambda: setattr(a, "x", 1), lambda: a[7, 0]):
    try:
        print(bad())
    except Exception as problem:
        print(f"{type(problem).__name__}: {problem}")
