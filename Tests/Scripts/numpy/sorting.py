import numpy as np

a = np.array([3, 1, 2, 3, 1])
print(np.sort(a), a.argsort(kind='stable'), np.sort(a)[::-1], np.sort([[3, 1], [2, 0]]), np.sort([[3, 1], [2, 0]], axis=0), np.sort([2.5, np.nan, 1.0]))
a.sort()
print(a, np.unique([3, 1, 2, 1]), np.unique([2, 1, 2, 3], return_counts=True), np.unique([5, 3, 5], return_index=True, return_inverse=True))
print(np.searchsorted([1, 3, 5], 3), np.searchsorted([1, 3, 5], [0, 3, 9], side='right'), np.lexsort(([1, 2, 3], [2, 1, 1])))
print(np.intersect1d([1, 2, 3], [2, 3, 4]), np.union1d([1, 2], [2, 5]), np.setdiff1d([1, 2, 3], [2]), np.isin([1, 2, 3], [2, 9]))
