import torch

x = torch.tensor([[1, 2], [3, 4]])
f = torch.tensor([1.5, 2.5])
print(torch.zeros_like(x), torch.ones_like(x), torch.full_like(x, 9))
print(torch.zeros_like(f), torch.ones_like(f, dtype=torch.int16), torch.full_like(f, 2))
print(torch.empty_like(x).shape)
print(torch.empty_like(x).dtype)
print(torch.rand_like(f).shape)
print(torch.randn_like(f).dtype)
print(torch.zeros_like(f, requires_grad=True))
print(torch.zeros_like(x.t()).stride())
