import numpy as np

print(np.diff([1, 4, 9, 16]), np.diff([1, 4, 9, 16], n=2), np.gradient([1.0, 4, 9, 16]), np.gradient(np.array([1.0, 2, 4]), 0.5), np.interp([0.5, 2.5, 9], [0, 1, 2, 3], [0, 10, 20, 30]), np.trapz([1, 2, 3]), np.convolve([1, 2, 3], [0, 1, 0.5]), np.diff([[1, 3], [2, 8]], axis=0))
print(np.pad([1, 2], 1), np.pad([[1]], ((1, 0), (0, 2))), np.pad([1, 2, 3], 2, mode='edge'), np.pad([1, 2, 3], 2, mode='reflect'), np.polyval([1, 2, 3], 2), np.polyfit([0, 1, 2, 3], [1, 3, 5, 7], 1).round(6))
