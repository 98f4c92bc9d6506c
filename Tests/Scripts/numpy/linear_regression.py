import numpy as np

np.random.seed(0)
X = np.random.randn(50, 2)
w = np.array([2.0, -3.0])
y = X.dot(w) + 0.5
theta = np.zeros(2)
b = 0.0
for step in range(200):
    error = X @ theta + b - y
    theta -= 0.1 * X.T @ error / len(y)
    b -= 0.1 * error.mean()
print(theta.round(6), round(b, 6), ((X @ theta + b - y) ** 2).mean() < 1e-6)
