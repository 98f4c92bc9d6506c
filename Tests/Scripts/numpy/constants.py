import numpy as np

print(np.pi, np.e, np.inf, -np.inf, np.nan, np.newaxis, np.euler_gamma)
print(np.iinfo(np.int32).max, np.iinfo('int8').min, np.iinfo(np.uint8).max, np.finfo(float).eps, np.finfo(np.float32).max, np.finfo(np.float64).tiny)
