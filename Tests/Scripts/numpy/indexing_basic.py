import numpy as np

a = np.arange(12).reshape(3, 4)
print(a[0], a[1, 2], a[-1], a[:, 1], a[1:, ::2], a[..., 0], a[::-1], a[:, ::-1])
print(a[0][1], a[(1, 2)], a[np.newaxis].shape, a[:, None].shape, a[None, ..., None].shape, a[5:], a[1:1].shape)
print(type(a[0, 0]), a[-1, -1], a[2, 1:3], a[:2, -2:])
