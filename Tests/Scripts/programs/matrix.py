"""A matrix class with operators."""
from fractions import Fraction


class Matrix:
    def __init__(self, rows):
        self.rows = [list(row) for row in rows]
        if len({len(row) for row in self.rows}) > 1:
            raise ValueError("rows differ in length")

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0])

    def __getitem__(self, key):
        if isinstance(key, tuple):
            i, j = key
            return self.rows[i][j]
        return self.rows[key]

    def __setitem__(self, key, value):
        i, j = key
        self.rows[i][j] = value

    def __add__(self, other):
        if not isinstance(other, Matrix):
            return NotImplemented
        if self.shape != other.shape:
            raise ValueError(f"shapes {self.shape} and {other.shape}")
        return Matrix([[a + b for a, b in zip(r, s)] for r, s in zip(self.rows, other.rows)])

    def __mul__(self, k):
        return Matrix([[a * k for a in r] for r in self.rows])

    __rmul__ = __mul__

    def __matmul__(self, other):
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*other.rows)] for r in self.rows])

    def __pow__(self, n):
        result, base = Matrix.identity(len(self.rows)), self
        while n:
            if n & 1:
                result = result @ base
            base, n = base @ base, n >> 1
        return result

    def __neg__(self): return self * -1
    def __sub__(self, other): return self + -other
    def __eq__(self, other): return isinstance(other, Matrix) and self.rows == other.rows
    def __iter__(self): return (x for row in self.rows for x in row)
    def __len__(self): return len(self.rows)
    def __repr__(self): return f"Matrix({self.rows})"
    def __str__(self): return "\n".join(" ".join(f"{x!s:>6}" for x in row) for row in self.rows)

    @property
    def T(self): return Matrix(zip(*self.rows))

    def det(self):
        rows, sign, result = [[Fraction(x) for x in r] for r in self.rows], 1, Fraction(1)
        for i in range(len(rows)):
            pivot = next((k for k in range(i, len(rows)) if rows[k][i]), None)
            if pivot is None:
                return Fraction(0)
            if pivot != i:
                rows[i], rows[pivot], sign = rows[pivot], rows[i], -sign
            result *= rows[i][i]
            for k in range(i + 1, len(rows)):
                factor = rows[k][i] / rows[i][i]
                rows[k] = [a - factor * b for a, b in zip(rows[k], rows[i])]
        return result * sign


a, b = Matrix([[1, 2], [3, 4]]), Matrix([[0, 1], [1, 0]])
print(a + b, a - b, a @ b, 2 * a, a * 3, a.T, a ** 10, sep="\n")
print(a.det(), Matrix([[2, 0, 1], [1, 3, 2], [1, 1, 1]]).det(), Matrix([[1, 2], [2, 4]]).det())
print(a == Matrix([[1, 2], [3, 4]]), a != b, list(a), len(a), a[0, 1], a[1], sum(a), repr(a), a.shape)
a[0, 0] = 100
print(a)
fib = Matrix([[1, 1], [1, 0]]) ** 90
print(fib[0, 1])
for bad in (lambda: a + 1, lambda: a + Matrix([[1]]), lambda: Matrix([[1], [1, 2]]), lambda: a[5], lambda: "x" @ a):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
