import torch

a, b = torch.arange(4).view(2, 2), torch.arange(2).view(1, 2)
print(torch.cat([a, b]))
print(torch.cat((a, a), 1))
print(torch.cat([a, a], dim=-1).shape)
print(torch.cat([torch.tensor([]), torch.tensor([1.])]))
print(torch.cat([a, torch.zeros(0, 2, dtype=torch.int64)]).shape)
print(torch.cat([torch.zeros(0), torch.ones(2, 2)]))
