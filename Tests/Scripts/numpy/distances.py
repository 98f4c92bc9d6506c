import numpy as np

p = np.array([[0, 0], [3, 4], [6, 8]])
d = np.sqrt(((p[:, None, :] - p[None, :, :]) ** 2).sum(-1))
print(d, d.argmin(axis=1), np.triu(d).max(), d[np.triu_indices(3, 1)])
