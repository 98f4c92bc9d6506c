import torch

print(torch.arange(5), torch.arange(1, 4), torch.arange(1, 2.5, 0.5), torch.arange(0, 1, 0.25))
print(torch.arange(5, 0, -2), torch.arange(3, dtype=torch.float64), torch.arange(3.))
print(torch.linspace(0, 1, 5), torch.linspace(-10, 10, steps=5), torch.linspace(3, 10, 1))
print(torch.logspace(0, 3, 4), torch.logspace(0, 4, 5, base=2.0))
print(torch.range(1, 4), torch.range(1, 4, 0.5))
print(torch.arange(0), torch.arange(4, requires_grad=False).dtype)
