import torch

x = torch.arange(12)
print(x.view(3, 4)); print(x.view(2, -1, 3).shape, x.reshape(4, 3)[1], x.view(-1).shape, x.view(3, 4).view(12)[5])
print(x.view(3, 4).t().reshape(12)); print(x.view(2, 6).flatten(), x.view(1, 3, 4).flatten(1).shape, x.view(2, 2, 3).flatten(0, 1).shape)
print(torch.tensor(5).view(1))
print(torch.tensor(5).flatten())
print(torch.tensor([[7]]).view([]))
print(x.view(torch.Size([6, 2])).shape)
print(x.view_as(torch.zeros(4, 3)).shape)
print(x.reshape_as(torch.zeros(2, 6)).shape)
v = x.view(3, 4); v[0, 0] = 99; print(x[0]); r = v.t().reshape(12); r[0] = -5; print(x[0])
