import numpy as np

a = np.array([[1, 2], [3, 4]])
print(a.tolist(), a.item(3), a.item((1, 0)), list(a[0]), [int(x) for x in a.ravel()], a.astype(float), a.copy() is a, float(np.array([2.5])), int(np.array(7)))
for f in [lambda: float(np.array([1, 2])), lambda: np.array([1, 2]).item(), lambda: len(np.array(5)), lambda: [x for x in np.array(5)], lambda: hash(np.array([1])), lambda: np.array([[1, 2], [3]]), lambda: np.zeros(-1), lambda: np.zeros([1] * 40), lambda: np.dtype('foo'), lambda: np.arange(0, 1, 0), lambda: np.array([1, 2])**-1, lambda: np.array([True]) - np.array([True])]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
for row in a:
    print(row, type(row))
x, y = np.array([1.5, 2.5])
print(x, y)
