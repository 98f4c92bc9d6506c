import numpy as np

np.random.seed(3)
print(np.random.uniform(-1, 1, 3), np.random.uniform(5), np.random.normal(10, 2, 3), np.random.normal(), np.random.normal([0, 100], 1), np.random.exponential(2, 3), np.random.poisson(3, 5), np.random.poisson(50, 3))
print(np.random.binomial(10, 0.5, 5), np.random.binomial(100, 0.7, 4), np.random.binomial(1000, 0.4, 4), np.random.gamma(2, 1, 3), np.random.gamma(0.5, 1, 2), np.random.beta(2, 3, 2), np.random.laplace(0, 1, 3), np.random.lognormal(0, 1, 2))
print(np.random.dirichlet([1, 2, 3]), np.random.multinomial(20, [0.2, 0.3, 0.5]), np.random.geometric(0.3, 4), np.random.chisquare(3, 2))
