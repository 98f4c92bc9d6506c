"""Gauss elimination with exact fractions."""
from fractions import Fraction as F
from itertools import permutations


def determinant(rows):
    rows, sign = [[F(x) for x in row] for row in rows], 1
    for i in range(len(rows)):
        pivot = next((k for k in range(i, len(rows)) if rows[k][i]), None)
        if pivot is None:
            return F(0)
        if pivot != i:
            rows[i], rows[pivot], sign = rows[pivot], rows[i], -sign
        for k in range(i + 1, len(rows)):
            factor = rows[k][i] / rows[i][i]
            rows[k] = [a - factor * b for a, b in zip(rows[k], rows[i])]
    result = F(sign)
    for i, row in enumerate(rows):
        result *= row[i]
    return result


def by_permutations(rows):
    total = 0
    for p in permutations(range(len(rows))):
        sign = 1
        for i in range(len(p)):
            for j in range(i):
                if p[j] > p[i]:
                    sign = -sign
        product = F(1)
        for i, j in enumerate(p):
            product *= rows[i][j]
        total += sign * product
    return total


def solve(a, b):
    d = determinant(a)
    if not d:
        raise ZeroDivisionError("singular")
    return [determinant([row[:j] + [x] + row[j + 1:] for row, x in zip(a, b)]) / d for j in range(len(a))]


hilbert = [[F(1, i + j + 1) for j in range(5)] for i in range(5)]
print(determinant(hilbert), by_permutations(hilbert) == determinant(hilbert))
m = [[2, 1, -1], [-3, -1, 2], [-2, 1, 2]]
print(determinant(m), solve(m, [8, -11, -3]), [str(x) for x in solve(m, [1, 2, F(1, 3)])])
print(determinant([[F("0.5"), F("1/3")], [F(2.5), F(-7, 14)]]), F(3, -6), F("1e-3"), F(0.1).limit_denominator(100))
print(F(7, 3) // 1, F(7, 3) % 1, -F(7, 3), abs(F(-1, 2)), F(1, 2) ** 3, F(4, 9) ** -2, round(F(7, 3)), round(F(22, 7), 2), float(F(1, 3)), int(F(-7, 2)), F(1, 2) + 1, 2 * F(1, 4), F(1, 2) < 0.75, F(1, 2) == 0.5, hash(F(2)) == hash(2))
for bad in (lambda: solve([[1, 2], [2, 4]], [1, 1]), lambda: F(1, 0), lambda: F("x"), lambda: F(1, 2) + "a", lambda: F(1.5, 2)):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
