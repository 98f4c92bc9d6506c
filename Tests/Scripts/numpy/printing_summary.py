import numpy as np

print(np.arange(2000))
print(repr(np.arange(2000.0)))
print(np.zeros((50, 50)))
print(repr(np.arange(3000).reshape(3, 1000)))
print(np.arange(8000).reshape(20, 20, 20))
