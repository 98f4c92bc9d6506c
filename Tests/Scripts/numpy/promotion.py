import numpy as np

types = ['bool', 'uint8', 'int8', 'int16', 'int32', 'int64', 'float32', 'float64']
for x in types:
    print(x, [str((np.ones(2, dtype=x) + np.ones(2, dtype=y)).dtype) for y in types])
for x in types:
    a = np.ones(2, dtype=x)
    print(x, (a + 1).dtype, (a + 1.5).dtype, (a + True).dtype, (a * np.float32(2)).dtype, (a / 2).dtype, (a + np.array(2.5)).dtype)
