import torch
import torch.nn.functional as F

x = torch.arange(6.).view(1, 2, 3)
print(F.pad(x, (1, 2)))
print(F.pad(x, (1, 1, 1, 0), value=9))
print(F.pad(x, (-1, 0)))
print(F.pad(x, (1, 1), mode='reflect'))
print(F.pad(x, (2, 1), 'replicate'))
print(F.pad(x, (1, 1), 'circular'))
print(F.pad(x[None], (1, 1, 1, 1), 'reflect'))
print(F.pad(x[None], (0, 2, 1, 0), mode='replicate').shape)
print(F.pad(torch.tensor([1, 2]), (1, 1)))
