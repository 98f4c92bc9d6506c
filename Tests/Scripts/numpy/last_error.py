import numpy as np

print(np.ones(2))
np.ones(2) + np.ones(3)
