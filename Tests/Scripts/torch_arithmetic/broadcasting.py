import torch

a = torch.arange(3.).view(3, 1); b = torch.arange(2.)
print(a + b)
print(a * b)
print((a - b).shape)
print((torch.ones(2, 1, 3) + torch.ones(4, 1)).shape)
print((torch.zeros(0, 3) + torch.ones(3)).shape)
print(torch.ones(3) + torch.tensor(5))
print((torch.ones(1, 0) + torch.ones(3, 1)).shape)
print(torch.max(a, b), torch.min(a, b), torch.atan2(a, b + 1), a == b, (a > b).sum())
