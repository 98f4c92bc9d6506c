import numpy as np

np.random.seed(7)
print(np.random.choice(5), np.random.choice(5, 3), np.random.choice([10, 20, 30], 4), np.random.choice(5, 3, replace=False), np.random.choice([1, 2, 3], p=[0.1, 0.2, 0.7], size=5), np.random.choice(6, 3, replace=False, p=[0.1, 0.1, 0.1, 0.2, 0.2, 0.3]))
print(np.random.permutation(6), np.random.permutation([5, 6, 7]), np.random.permutation(np.arange(6).reshape(3, 2)))
a = np.arange(8)
np.random.shuffle(a)
l = list('abcdef')
np.random.shuffle(l)
print(a, l)
