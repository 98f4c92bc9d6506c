import numpy as np

print(np.array([127], dtype=np.int8) + np.int8(1), np.array([255], dtype=np.uint8) + np.uint8(1))
print(np.array([2**62]) * 4, np.array([-2**63]) - 1, np.array([100], dtype='int8') * 2)
