import numpy as np

a = np.zeros((3, 3))
a[0] = 1
a[:, 1] = [5, 6, 7]
a[2, 2] = 9.5
a[1, :2] = -1
print(a)
a[[0, 2], [0, 0]] = [11, 12]
a[a == 9.5] = 0
print(a)
b = np.arange(5)
b[1:4] = 0
b[-1] = 2.9
b[[0, 0]] = [8, 9]
print(b)
a[...] = 3
print(a[0])
