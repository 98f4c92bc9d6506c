import numpy as np

a = np.arange(6)
b = a[1:4]
b[0] = 100
print(a, b)
c = a.reshape(2, 3)
c[1, 2] = -1
print(a)
c.T[0, 1] = 7
print(a, c)
d = a[::-1]
d[0] = 55
print(a, d)
