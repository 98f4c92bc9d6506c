import numpy as np

x = 1.0 / np.arange(1, 2001)
print(x.sum(), x.mean(), x.std(), x.reshape(20, 100).sum(axis=0)[:3], x.reshape(20, 100).sum(axis=1)[:3], x[::3].sum(), x[::-1].sum())
y = (0.1 * np.arange(1000)).astype('float32')
print(y.sum(), y.mean(), y.var(), y.reshape(10, 10, 10).sum(axis=(0, 2)))
