import numpy as np

r = np.random.RandomState(5)
s = np.random.RandomState(5)
print(r.rand(2), s.rand(2), r.randint(10, size=3), r.normal(size=2), r.permutation(4), r.choice(3, 2))
r.seed(5)
print(r.rand())
