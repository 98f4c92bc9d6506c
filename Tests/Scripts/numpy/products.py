import numpy as np

a = np.array([[1, 2], [3, 4]])
b = np.array([[5, 6], [7, 8]])
v = np.array([1, 2])
print(a @ b, a.dot(v), v @ a, v @ v, np.dot(2, 3), np.inner(a, b), np.outer(v, v), np.matmul(a, b), np.vdot(a, b), np.trace(a), np.kron(v, v))
print(np.tensordot(a, b, axes=1), np.tensordot(a, b), np.cross([1, 0, 0], [0, 1, 0]), (np.ones((2, 2, 3)) @ np.ones((3, 2))).shape, a.astype(float) @ b)
for f in [lambda: np.zeros((2, 3)) @ np.zeros((2, 3)), lambda: np.dot(np.zeros((2, 3)), np.zeros(2)), lambda: np.zeros(3) @ np.zeros(2)]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
