import numpy as np

print(np.apply_along_axis(sum, 1, np.arange(6).reshape(2, 3)), np.apply_along_axis(lambda r: r[::-1], 0, np.arange(4).reshape(2, 2)), np.vectorize(lambda x, y: x * 10 + y)([1, 2], 3), np.fromfunction(lambda i, j: i * j, (2, 3)), np.fromiter((x * x for x in range(4)), dtype=int), np.indices((2, 2)).tolist())
