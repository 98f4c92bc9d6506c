import numpy as np

x = np.array([[1.0, 200.0], [2.0, 400.0], [3.0, 600.0]])
z = (x - x.mean(axis=0)) / x.std(axis=0)
print(z, z.mean(axis=0), z.std(axis=0), (x - x.min(0)) / (x.max(0) - x.min(0)))
