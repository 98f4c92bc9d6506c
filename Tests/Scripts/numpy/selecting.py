import numpy as np

a = np.array([[0, 5], [7, 0]])
print(np.where(a > 0), np.where(a > 0, a, -1), np.nonzero(a), np.argwhere(a), a.nonzero(), np.count_nonzero(a), np.flatnonzero(a))
print(np.where([True, False], [1, 2], [9, 8]), np.take([10, 20, 30], [0, 2]), np.array([[1, 2], [3, 4]]).take([1], axis=1))
print(np.extract([True, False, True], [1, 2, 3]), np.compress([0, 1], a, axis=0), np.select([a > 5, a > 0], [100, 50]), np.take_along_axis(a, np.argsort(a, axis=1), axis=1))
print(np.unravel_index(5, (2, 3)), np.unravel_index([1, 4], (2, 3)))
