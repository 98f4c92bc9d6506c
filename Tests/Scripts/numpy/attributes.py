import numpy as np

a = np.arange(24).reshape(2, 3, 4)
print(a.shape, a.ndim, a.size, a.dtype, a.itemsize, a.nbytes, a.T.shape, a.strides, len(a))
print(a.dtype.name, a.dtype.kind, repr(a.dtype), a.dtype == np.int64, a.dtype == 'int64', a.dtype == float)
print(list(np.array([[1, 2], [3, 4]]).flat), a.real is a)
