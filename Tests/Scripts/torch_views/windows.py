import torch

x = torch.arange(1., 8)
print(x.unfold(0, 2, 1)); print(x.unfold(0, 2, 2)); print(x.unfold(0, 7, 1).shape, torch.arange(12).view(3, 4).unfold(1, 3, 1).shape)
print(x.as_strided((2, 2), (1, 2)))
print(x.as_strided((2,), (3,), 1))
print(torch.as_strided(x, (3, 3), (1, 1)))
y = torch.zeros(5); y.unfold(0, 2, 2).add_(1); print(y)
