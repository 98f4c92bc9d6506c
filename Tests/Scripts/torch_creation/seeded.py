import torch

torch.manual_seed(3)
print(torch.rand(3)); print(torch.randn(2, 2)); print(torch.randint(0, 10, (5,))); print(torch.randperm(6)); print(torch.rand(2, dtype=torch.float64))
