import numpy as np

out = np.zeros(3)
r = np.add([1, 2, 3], 1.5, out=out)
print(out, r is out)
np.exp(out, out=out)
print(out.round(3), np.sum([[1, 2], [3, 4]], axis=0, out=np.zeros(2, dtype=int)), np.clip([1, 9], 2, 5, out=np.zeros(2, dtype=int)))
print(np.divide([1, 2], [0, 4], out=np.zeros(2), where=[False, True]))
