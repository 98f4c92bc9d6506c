import torch

x = torch.arange(6.).view(2, 3)
print(x.mean())
print(x.mean(0))
print(x.mean(1, keepdim=True))
print(x.mean((0, 1)))
print(torch.mean(x, -1))
print(x.double().mean())
print(torch.zeros(0).mean())
print(x.mean(dim=1, dtype=torch.float64))
