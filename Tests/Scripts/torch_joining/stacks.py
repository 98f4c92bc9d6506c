import torch

a, b = torch.tensor([1, 2]), torch.tensor([3, 4])
print(torch.stack([a, b]))
print(torch.stack((a, b), 1))
print(torch.stack([a, b], dim=-1))
print(torch.stack([torch.tensor(1), torch.tensor(2)]))
print(torch.stack([torch.zeros(2, 0)] * 3).shape)
