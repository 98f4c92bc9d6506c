import numpy as np

a = np.arange(6)
print(a.reshape(2, 3), a.reshape((3, -1)), a.reshape(-1), np.reshape(a, (1, 6)).shape, a.reshape(2, 3).ravel(), a.reshape(2, 3).T.flatten(), a.reshape(2, 3).flatten('F'))
a.shape = (3, 2)
print(a, np.squeeze(np.ones((1, 3, 1))).shape, np.expand_dims(a, 0).shape, np.swapaxes(np.ones((2, 3, 4)), 0, 2).shape, np.moveaxis(np.ones((2, 3, 4)), 0, -1).shape, np.transpose(np.ones((2, 3, 4)), (1, 0, 2)).shape)
for f in [lambda: a.reshape(4, 2), lambda: a.reshape(-1, -1), lambda: a.reshape(4, -1), lambda: np.squeeze(a, axis=0), lambda: np.expand_dims(a, 5), lambda: a.transpose(0), lambda: a.transpose(0, 0)]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
