import numpy as np

x = np.array([-2.5, -1.5, -0.4, 0.5, 1.5, 2.567])
print(np.floor(x), np.ceil(x), np.round(x), np.rint(x), np.trunc(x), np.round(x, 1), x.round(2), np.around([25, 35], -1))
print(np.floor(2.7), np.sign([-3, 0, 2]), np.abs([-1.5, 2]), np.clip([1, 5, 9], 2, 6), np.array([1.5, 9.9]).clip(max=5), np.fix(-2.7))
print(round(np.float32(2.345), 2), np.round(np.float32([0.125, 2.675]), 2), np.round(np.float32(1234), -2))
