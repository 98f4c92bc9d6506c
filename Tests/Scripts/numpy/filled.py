import numpy as np

print(np.zeros(3), np.ones((2, 2)), np.full((2, 3), 7), np.full(2, 1.5))
print(repr(np.zeros((2, 0))), repr(np.ones(3, dtype=int)), repr(np.full(3, True)))
print(np.eye(3), np.identity(2), np.eye(2, 3, k=1))
print(repr(np.zeros_like([1, 2])), repr(np.ones_like(np.array([1.5]))), repr(np.full_like([1, 2], 2.7)))
print(np.diag([1, 2, 3]), np.diag(np.arange(9).reshape(3, 3)), np.diag([1, 2], k=1), np.tri(3))
