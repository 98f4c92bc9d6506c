import numpy as np

x = np.array([1, 2, 2, 3, 5, 8, 8, 8.5])
print(np.histogram(x, bins=4), np.histogram(x, bins=[0, 2, 8, 10]), np.histogram(x, bins=2, range=(0, 10), density=True), np.bincount([0, 1, 1, 3]), np.bincount([1, 2], minlength=5), np.digitize([0.5, 2, 9], [1, 2, 5]), np.histogram([1, 1, 1]))
