import numpy as np

print(np.arange(24).reshape(2, 3, 4))
print(repr(np.arange(8).reshape(2, 2, 2) / 2))
print(repr(np.zeros((1, 2, 1, 2))), np.zeros((2, 0)), repr(np.zeros((0, 3))), repr(np.array([], dtype=int)), np.ones((2, 2), dtype=bool), repr(np.array([[True], [False]])))
