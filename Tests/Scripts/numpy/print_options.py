import numpy as np

np.set_printoptions(precision=3)
print(np.array([1/3, 2.0, 1234.56789]), np.float64(1/3))
np.set_printoptions(precision=3, suppress=True)
print(np.array([1e-6, 1.0, 12345.678]), np.array([1e9, 1]))
np.set_printoptions(linewidth=30)
print(np.arange(20))
np.set_printoptions(threshold=10, edgeitems=2)
print(np.arange(100), repr(np.arange(100).reshape(10, 10)))
np.set_printoptions(precision=8, suppress=False, threshold=1000, edgeitems=3, linewidth=75)
with np.printoptions(precision=2):
    print(np.array([1.23456]))
np.set_printoptions(floatmode='fixed', precision=4)
print(np.array([1, 2.5, 1/3]), np.array2string(np.array([1, 2]), separator=', '))
