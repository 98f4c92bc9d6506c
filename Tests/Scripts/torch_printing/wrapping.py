import torch

print(torch.arange(40)); print(torch.arange(30.) * 1.5); print(torch.arange(60).view(2, 30)); print(torch.rand(3, 30) * 0 + 0.12345); print(torch.arange(100) * 1000000); print(torch.ones(25, dtype=torch.bool)); print(torch.arange(24.).view(2, 12) / 7)
