import numpy as np

a = np.arange(3)
b = np.arange(2).reshape(2, 1)
print(a + b, a * 2, (a + b).shape, a - 1.5, 2 ** a, 10 - a, a[:, None] * a)
print(np.broadcast_to(a, (2, 3)), np.array([[1], [2]]) * np.ones((1, 3)))
try:
    np.zeros((2, 3)) + np.zeros(4)
except ValueError as e:
    print(e)
