import torch

x = torch.zeros(3, 2)
i = torch.tensor([0, 2])
print(x.clone().index_add_(0, i, torch.ones(2, 2)))
print(x.index_add(0, torch.tensor([1, 1]), torch.ones(2, 2)))
print(x.clone().index_fill_(0, i, 5.))
print(x.index_fill(1, torch.tensor([1]), -1.))
print(x.clone().index_copy_(0, i, torch.tensor([[1., 2.], [3., 4.]])))
print(x.index_copy(1, torch.tensor([0]), torch.ones(3, 1)))
print(torch.zeros(4).index_add_(0, torch.tensor([1, 1, 3]), torch.tensor([1., 2., 3.])))
print(x.clone().put_(torch.tensor([0, 5]), torch.tensor([7., 8.])))
print(torch.zeros(3).put_(torch.tensor([1, 1]), torch.tensor([1., 2.]), accumulate=True))
print(torch.zeros(2, 2, dtype=torch.int64).index_fill_(0, torch.tensor([1]), 3))
