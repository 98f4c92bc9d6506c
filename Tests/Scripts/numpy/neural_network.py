import numpy as np

np.random.seed(1)
X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
y = np.array([[0], [1], [1], [0]])
W1 = 2 * np.random.random((2, 4)) - 1
W2 = 2 * np.random.random((4, 1)) - 1
for i in range(500):
    h = np.maximum(X @ W1, 0)
    o = 1 / (1 + np.exp(-(h @ W2)))
    d2 = o - y
    d1 = d2 @ W2.T * (h > 0)
    W2 -= 0.5 * h.T @ d2
    W1 -= 0.5 * X.T @ d1
print(o.round(4), np.mean((o > 0.5) == y))
