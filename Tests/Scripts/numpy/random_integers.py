import numpy as np

np.random.seed(1)
print(np.random.randint(10), np.random.randint(5, 10, size=5), np.random.randint(0, 2, (2, 3)), np.random.randint(0, 10**12, 3), np.random.randint(0, 100, 4, dtype='int32'), np.random.randint(0, 256, 6, dtype='uint8'), np.random.randint([1, 5, 10]))
for f in [lambda: np.random.randint(5, 3), lambda: np.random.seed(-1), lambda: np.random.choice([])]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
