import numpy as np

a = np.arange(10) * 10
print(a[[1, 3, 5]], a[np.array([[0, 1], [2, 3]])], a[[-1, -2]])
m = np.arange(12).reshape(3, 4)
print(m[[0, 2]], m[[0, 2], [1, 3]], m[:, [0, 2]], m[[0, 1], 1:3], m[1, [0, 1]])
print(m[np.ix_([0, 2], [1, 3])])
t = np.arange(24).reshape(2, 3, 4)
print(t[:, [0, 2], 1], t[[0, 1], :, [1, 2]], t[0, :, [0, 1]].shape, t[:, [[0, 1], [1, 2]]].shape)
