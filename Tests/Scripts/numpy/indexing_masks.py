import numpy as np

a = np.array([3, -1, 4, -1, 5])
print(a[a > 0], a[a < 0].sum(), a[(a > 0) & (a < 5)], a[~(a > 0)], a[[True, False, True, False, True]])
a[a < 0] = 0
print(a)
m = np.arange(9).reshape(3, 3)
print(m[m % 2 == 0], m[np.array([True, False, True])], m[:, np.array([False, True, True])])
m[m > 4] *= 10
print(m)
