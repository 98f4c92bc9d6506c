import numpy as np

a = np.array([[4.0, 2.0], [1.0, 3.0]])
print(np.linalg.inv(a), np.linalg.det(a), np.linalg.solve(a, [2, 1]), np.linalg.norm([3, 4]), np.linalg.norm(a), np.linalg.norm(a, axis=1), np.linalg.norm([1, -2], 1), np.linalg.norm([1, -2], np.inf))
print(np.linalg.det([[1, 2], [3, 4]]), np.linalg.matrix_power(np.array([[1, 1], [1, 0]]), 10), np.linalg.inv(np.eye(3) * 2), np.allclose(a @ np.linalg.inv(a), np.eye(2)))
for f in [lambda: np.linalg.inv(np.zeros((2, 2))), lambda: np.linalg.inv(np.zeros((2, 3))), lambda: np.linalg.det([1, 2])]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
