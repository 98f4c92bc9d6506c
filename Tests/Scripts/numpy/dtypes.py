import numpy as np

for name in ['float64', 'float32', 'int64', 'int32', 'int16', 'int8', 'uint8', 'bool']:
    a = np.array([0, 1, 2], dtype=name)
    print(repr(a), a.dtype, a.itemsize, repr(np.dtype(name)))
print(np.dtype(float), np.dtype(int), np.dtype(bool), np.float32, np.int64)
print(np.array([300, -1]).astype('uint8'), np.array([1.9, -1.9]).astype(int), np.array([0, 2]).astype(bool))
print(np.issubdtype(np.int32, np.integer), np.issubdtype(np.float32, np.floating), np.result_type(np.int8, np.float32))
