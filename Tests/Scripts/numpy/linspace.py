import numpy as np

print(np.linspace(0, 1, 5), np.linspace(0, 10, 4, endpoint=False))
print(repr(np.linspace(0, 1, 11)), np.linspace(1, 2, 1), np.logspace(0, 3, 4), np.geomspace(1, 1000, 4))
print(np.linspace(0, 1, 3, retstep=True), np.logspace(0, 2, 5, base=2))
