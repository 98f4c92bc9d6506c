import numpy as np

x = np.array([0.0, 0.5, 1.0, 2.0])
for f in [np.exp, np.expm1, np.log1p, np.sqrt, np.sin, np.cos, np.tan, np.tanh, np.sinh, np.arctan, np.square, np.cbrt, np.exp2]:
    print(f(x))
print(np.log([1, np.e, 10]), np.log2([1, 2, 8]), np.log10([1, 10, 1000]), np.arctan2([1, -1], [1, 1]), np.hypot(3, 4))
print(np.exp(1), np.sqrt(2), np.sin(np.pi / 2), np.deg2rad(180), np.rad2deg(np.pi))
