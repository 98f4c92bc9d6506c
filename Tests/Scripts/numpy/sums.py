import numpy as np

a = np.arange(12).reshape(3, 4)
print(a.sum(), a.sum(axis=0), a.sum(axis=1), a.sum(axis=-1, keepdims=True), np.sum(a, axis=(0, 1)), np.sum([1.5, 2.5]), a.sum(0).dtype)
print(a.prod(axis=1), a.mean(), a.mean(axis=0), a.std(), a.var(axis=1), a.std(ddof=1), np.ptp(a), a.cumsum(), a.cumsum(axis=0), np.cumprod([1, 2, 3]))
print(np.sum(np.array([True, True, False])), np.mean([True, False]), np.float32([1, 2]).mean(), np.sum([], axis=0), np.array([1, 2], dtype='int8').sum())
