import numpy as np

print(type(np.float32(3) + 3), type(np.int8(3) + 3), type(np.int32(3) + 2.5), type(np.float32(3) * np.float32(2)))
print(np.int8(100) + np.int8(100), np.int64(7) // 2, np.int64(7) / 2, np.float64(7) % 3, np.int64(2) ** 10)
print(type(np.int64(3) == 3), np.float64(0.1) + 0.2, np.float32(0.1) + np.float32(0.2))
