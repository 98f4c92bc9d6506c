import numpy as np

a = np.arange(4)
b = a
a += 10
a *= 2
a -= 1
print(a, b is a, b)
f = np.ones(3)
f /= 4
f **= 2
print(f)
try:
    a += 0.5
except Exception as e:
    print(type(e).__name__, e)
try:
    f += np.ones((2, 3))
except ValueError as e:
    print(e)
a[1:3] += 100
print(a)
a //= 3
a %= 5
print(a)
