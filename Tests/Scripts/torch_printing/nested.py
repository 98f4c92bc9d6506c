import torch

print(torch.arange(8).view(2, 2, 2)); print(torch.arange(16.).view(2, 2, 2, 2)); print(torch.zeros(1, 1, 1)); print(torch.ones(3, 1)); print(torch.arange(6).view(1, 2, 3) * 100)
