import numpy as np

a = np.arange(7)
print(np.array_split(a, 3), np.split(np.arange(6), 3), np.split(a, [2, 5]), np.hsplit(np.eye(2), 2), np.vsplit(np.eye(2), 2))
try:
    np.split(a, 2)
except ValueError as e:
    print(e)
