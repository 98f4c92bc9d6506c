import torch

s = torch.tensor([[1., 2., 3.], [4., 5., 6.]])
i = torch.tensor([[0, 1, 2], [2, 0, 1]])
print(torch.zeros(3, 3).scatter_(0, i, s)); print(torch.zeros(2, 5).scatter_(1, i, s)); print(torch.zeros(2, 3).scatter_(1, i[:, :1], 9.))
print(torch.zeros(3).scatter_add_(0, torch.tensor([0, 0, 2]), torch.tensor([1., 2., 3.])))
print(torch.zeros(2, 3).scatter_add(1, i, s))
print(torch.ones(2, 3).scatter(1, torch.tensor([[1], [0]]), 5))
print(torch.zeros(2, 4, dtype=torch.long).scatter_(1, torch.tensor([[3], [1]]), 1))
t = torch.zeros(2, 3); t.scatter_(dim=1, index=i, src=s); print(t)
