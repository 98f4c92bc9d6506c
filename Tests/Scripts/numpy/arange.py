import numpy as np

print(np.arange(5), np.arange(2, 8), np.arange(0, 1, 0.25), np.arange(10, 0, -3))
print(repr(np.arange(3.0)), repr(np.arange(0, 1, 0.1)), repr(np.arange(3, dtype='float32')), np.arange(0))
