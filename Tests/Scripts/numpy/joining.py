import numpy as np

a = np.array([[1, 2], [3, 4]])
b = np.array([[5, 6]])
print(np.concatenate([a, b]), np.concatenate([a, b.T], axis=1), np.vstack([a, b]), np.hstack([a, b.T]), np.stack([a, a]).shape, np.stack([[1, 2], [3, 4]], axis=1))
print(np.column_stack([[1, 2], [3, 4]]), np.append([1, 2], 3), np.append(a, b, axis=0), np.insert([1, 2, 3], 1, 9), np.delete([1, 2, 3], 1), np.delete(a, 0, axis=1), np.dstack([[1, 2], [3, 4]]))
for f in [lambda: np.concatenate([a, np.zeros((2, 3))]), lambda: np.concatenate([a, np.zeros(3)]), lambda: np.stack([np.zeros(2), np.zeros(3)]), lambda: np.concatenate([]), lambda: np.vstack([np.zeros(2), np.zeros(3)])]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
