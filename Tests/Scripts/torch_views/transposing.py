import torch

x = torch.arange(24).view(2, 3, 4)
print(x.transpose(0, 2).shape)
print(x.transpose(1, 2)[0])
print(x.permute(2, 0, 1).shape)
print(x.permute(2, 0, 1).stride())
print(torch.transpose(x, -1, -2).shape)
print(x[0].t(), torch.arange(3).t(), torch.tensor(3).t(), x.T.shape)
y = torch.arange(6).view(2, 3).clone(); print(y.t_(), y.shape); print(y.transpose_(0, 1).shape)
