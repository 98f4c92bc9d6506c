import numpy as np

a = np.arange(3)
for f in [lambda: a[5], lambda: a[-4], lambda: a[1, 2], lambda: a['x'], lambda: a[1.0], lambda: a[np.array([1.0])], lambda: a[np.array([True])], lambda: a[[0, 7]], lambda: np.zeros((2, 2))[:, 3], lambda: np.array(5)[0], lambda: np.zeros((3, 4))[[0, 1], [0, 1, 2]]]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
def assign(index, value):
    a[index] = value

for index, value in [(0, [1, 2]), (slice(2), [1, 2, 3]), (5, 1), ([0, 1], [1, 2, 3])]:
    try:
        assign(index, value)
    except Exception as e:
        print(type(e).__name__, e)
