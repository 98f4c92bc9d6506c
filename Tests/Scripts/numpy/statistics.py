import numpy as np

x = np.array([3.0, 1.0, 4.0, 1.0, 5.0, 9.0, 2.0, 6.0])
print(np.median(x), np.median([1, 2, 3]), np.percentile(x, 25), np.percentile(x, [10, 50, 90]), np.quantile(x, 0.3), np.average(x), np.average([1, 2, 3], weights=[3, 1, 0]))
m = x.reshape(2, 4)
print(np.median(m, axis=0), np.percentile(m, 50, axis=1), np.average(m, axis=0, weights=[1, 3]), np.cov(m), np.corrcoef(m))
