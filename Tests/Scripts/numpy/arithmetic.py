import numpy as np

a = np.array([7, -7, 8])
b = np.array([2, 2, -3])
print(a + b, a - b, a * b, a / b, a // b, a % b, a ** 2, -a, abs(a), divmod(a, b))
x = np.array([7.5, -7.5])
print(x // 2, x % 2, x ** 0.5, x / 0.25, np.power(2.0, [1, 2, 3]), np.fmod(x, 2), 1 / np.array([1, 2, 4]))
print(np.array([True, False]) + np.array([True, True]), np.array([True]) * 3, 5 % np.array([3, -3]))
print(np.array([1, 2]) & 3, np.array([1, 2]) | 4, np.array([5]) ^ 1, ~np.array([0, 1]), np.array([1, 2]) << 2, np.array([8]) >> 1)
