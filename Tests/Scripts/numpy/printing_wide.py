import numpy as np

print(np.arange(40))
print(repr(np.arange(40)))
print(np.linspace(0, 1, 17))
print(repr(np.linspace(0, 1, 17)))
print(np.arange(60).reshape(2, 30))
print(repr(np.arange(30).astype('float32') / 3))
print(repr(np.ones((2, 20), dtype='int8')))
