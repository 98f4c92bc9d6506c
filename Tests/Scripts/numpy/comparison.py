import numpy as np

a = np.array([1, 2, 3])
print(a == 2, a != 2, a < 2, a >= [1, 3, 3], a == a[::-1], (a > 1).all(), (a > 5).any(), 2 in a, 7 in a)
print(a == None, a == 'x', np.equal(a, 1), np.greater(a, 1), np.logical_and(a > 1, a < 3), np.logical_not(a - 1))
try:
    bool(a)
except ValueError as e:
    print(e)
print(bool(np.array([3])), bool(np.array([0.0])), np.array_equal(a, [1, 2, 3]), np.array_equal(a, [1, 2]))
