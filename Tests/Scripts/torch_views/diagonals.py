import torch

x = torch.arange(9).view(3, 3)
print(torch.diag(x))
print(torch.diag(x, 1))
print(torch.diag(x, -2))
print(x.diagonal())
print(x.diagonal(1))
print(x.diag(-1))
print(torch.diag(torch.tensor([1, 2]))); print(torch.diag(torch.tensor([1, 2]), 1)); print(torch.diagflat(torch.tensor([[1, 2], [3, 4]])))
print(torch.diag_embed(torch.tensor([[1, 2], [3, 4]]))); print(torch.diag_embed(torch.tensor([1, 2]), offset=1)); print(torch.trace(x), x.trace())
y = torch.zeros(3, 3); y.diagonal().fill_(7); print(y); y.fill_diagonal_(1); print(y); print(torch.diagonal(torch.arange(8).view(2, 2, 2), 0, 1, 2))
