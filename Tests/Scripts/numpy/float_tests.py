import numpy as np

x = np.array([1.0, np.nan, np.inf, -np.inf])
print(np.isnan(x), np.isinf(x), np.isfinite(x), x, np.nan_to_num(x, posinf=9, neginf=-9), np.signbit(x))
print(np.isclose([1, 2], [1, 2.00001]), np.allclose([1.0], [1.0 + 1e-9]), np.isclose(np.nan, np.nan, equal_nan=True), np.nan == np.nan)
print(np.maximum([1, np.nan], [2, 2]), np.fmax([1, np.nan], [2, 2]), np.minimum(3, [1, 5]), np.nansum(x[:3]), np.nanmax([1, np.nan, 3]), np.nanmean([1, np.nan, 3]))
