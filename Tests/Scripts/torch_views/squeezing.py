import torch

x = torch.zeros(1, 3, 1, 2)
print(x.squeeze().shape)
print(x.squeeze(0).shape)
print(x.squeeze(1).shape)
print(x.squeeze(-2).shape)
print(x.unsqueeze(0).shape)
print(x.unsqueeze(-1).shape)
print(torch.unsqueeze(x, 2).shape)
print(torch.tensor(3).unsqueeze(0))
print(torch.tensor([[3]]).squeeze())
print(torch.squeeze(torch.ones(1, 1)).shape)
y = torch.zeros(1, 2); y.squeeze_(); print(y.shape); y.unsqueeze_(1); print(y.shape, y.stride())
