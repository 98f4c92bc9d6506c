import numpy as np

print(np.array([1, 2, 3]), repr(np.array([1, 2, 3])))
print(repr(np.array([[1.5, 2], [3, 4]])))
print(repr(np.array([True, False])), repr(np.array([])), repr(np.array(5)), repr(np.array(2.5)))
print(repr(np.array([1, 2], dtype=float)), repr(np.array([1.7, -1.7], dtype=int)))
print(repr(np.array((1, 2, 3), dtype='float32')), repr(np.array(range(4))))
print(repr(np.array([[1, 2], [3, 4]], ndmin=3)), repr(np.array([1, 2.5, True])))
