import numpy as np

print(np.array([1.0, 2.5, -3.25]), np.array([0.1, 0.123456789]), np.array([1e10, 1.0]), np.array([1e-5, 1]), np.array([1e-5]), np.array([123456.789, 0.5]), np.array([1000.5, 0.001]))
print(np.array([1.0, 1000000.0]), np.array([1e100, 1e-100]), np.array([np.nan, 1.0]), np.array([np.inf, -1.5]), np.array([-0.0, 0.0]), np.array([1/3, 2/3]), np.array([[1.5, 100.25], [-3, 0]]))
print(repr(np.array([1e-8, 1.0])), repr(np.array([3.0])), repr(np.array([1.5], dtype='float32')), np.array([16777216.0, 1.0], dtype='float32'), np.float32([0.1, 1e8]), np.array([99999999.0]), np.array([1e8]))
print(np.array(1e-7), np.array(3.0), np.array([0.00012]), np.array([0.0001, 0.1]), np.array([1e15]), np.pi * np.arange(4))
