import numpy as np

a = np.array([[3, 1, 2], [9, 7, 8]])
print(a.max(), a.min(axis=0), a.max(axis=1), a.argmax(), a.argmin(axis=0), a.argmax(axis=1), np.amax(a), np.max([1.5, 2.5]))
print(np.array([1, np.nan, 3]).max(), np.argmax([1, np.nan, 3]), np.any([0, 0, 1]), np.all([[1, 0], [1, 1]], axis=0), a.any(axis=1), np.all([]))
for f in [lambda: np.array([]).max(), lambda: np.array([]).argmax(), lambda: np.sum(np.zeros(3), axis=1), lambda: np.zeros((2, 2)).max(axis=(0, 0))]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
