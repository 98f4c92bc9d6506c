import numpy as np

with np.errstate(all='ignore'):
    print(np.array([1.0, -1.0, 0.0]) / 0, np.array([1, 0]) // 0, np.array([1.0]) % 0, np.log(np.array([0.0, -1.0])), np.sqrt([-1.0, 4.0]))
