import sys
import torch
import torch.nn.functional as F

print("torch" in sys.modules, sys.modules["torch"] is torch, sys.modules["torch.nn"] is torch.nn)
print(F.relu(torch.tensor([-1.0, 2.0])))
del sys.modules["torch"]
