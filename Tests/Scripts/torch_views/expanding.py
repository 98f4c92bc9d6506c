import torch

x = torch.tensor([[1], [2]])
print(x.expand(2, 3)); print(x.expand(-1, 2), x.expand(2, 2, 3).shape, x.expand(2, 3).stride(), x.expand_as(torch.zeros(2, 4)))
print(torch.tensor(5).expand(2, 2))
print(torch.tensor([1, 2]).repeat(3))
print(torch.tensor([1, 2]).repeat(2, 2))
print(x.repeat(1, 3))
print(x.repeat(2, 1, 1).shape)
a, b = torch.broadcast_tensors(torch.arange(3).view(1, 3), torch.arange(2).view(2, 1)); print(a, b)
print(torch.ones(2, 3, 4).sum_to_size(3, 1))
