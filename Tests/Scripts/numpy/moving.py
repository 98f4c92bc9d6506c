import numpy as np

a = np.arange(6).reshape(2, 3)
print(np.flip(a), np.flip(a, axis=1), np.fliplr(a), np.flipud(a), np.roll(a, 1), np.roll(a, 1, axis=0), np.roll([1, 2, 3], -1), np.rot90(a))
print(np.tile([1, 2], 3), np.tile([[1], [2]], (1, 2)), np.repeat([1, 2], 2), np.repeat(a, 2, axis=0), np.repeat([1, 2], [1, 3]), np.tril(np.ones((3, 3))), np.triu(a, 1))
print(np.meshgrid([1, 2, 3], [4, 5]), np.meshgrid([1, 2], [3, 4], indexing='ij')[0])
