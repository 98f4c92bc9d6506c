import numpy as np

np.random.seed(0)
print(np.random.rand(3), np.random.rand(), np.random.rand(2, 2), np.random.random(2), np.random.random_sample())
np.random.seed(42)
print(np.random.randn(3), np.random.randn(), np.random.randn(2, 2), np.random.standard_normal(2))
