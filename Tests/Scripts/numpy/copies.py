import numpy as np

a = np.arange(4)
b = np.array(a)
c = np.asarray(a)
b[0] = 9
c[1] = 8
print(a, b, c is a, np.copy(a) is a, a.view()[0], np.asarray(a, dtype=float))
import copy
d = copy.copy(a)
e = copy.deepcopy(a)
d[2] = 0
print(a, d, e)
