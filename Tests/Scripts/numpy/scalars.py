import numpy as np

x = np.float64(3)
print(x, repr(x), [x], (np.int64(4), np.float32(0.1)), {np.bool_(True)})
print(isinstance(x, float), isinstance(x, np.floating), isinstance(np.int64(3), np.integer), isinstance(np.float32(1), float))
print('%.2f' % x, f'{np.float64(2.345):.2f}', f'{np.int64(5):03d}', round(np.float64(2.567), 1), int(np.float64(2.9)), float(np.int64(2)))
print({np.int64(3): 1}[3], [10, 20, 30][np.int64(1)], list(range(np.int64(3))), hash(np.float64(2.5)) == hash(2.5))
print(x.dtype, x.shape, x.item(), x.ndim, np.int64(5).item(), type(x.item()), np.float64('3.5'), np.int32(2.7))
print(np.bool_(True) and 'yes', not np.bool_(False), np.float64(1e-10), np.float32(1e10), np.float64(1e16), np.float64(123456789.123))
import math
print(math.sqrt(np.float64(16)), abs(np.int64(-3)), -np.float64(2), divmod(np.int64(7), 2), max(np.float64(1), 2.5), sum([np.int64(1), np.int64(2)]))
