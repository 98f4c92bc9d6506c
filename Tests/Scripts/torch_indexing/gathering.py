import torch

x = torch.arange(12.).view(3, 4)
print(torch.gather(x, 1, torch.tensor([[0, 1], [2, 3], [1, 1]])))
print(x.gather(0, torch.tensor([[2, 1, 0, 0]])))
print(torch.index_select(x, 0, torch.tensor([2, 0])))
print(x.index_select(1, torch.tensor([1, 1])))
print(torch.take(x, torch.tensor([0, 5, 11])))
print(x.take(torch.tensor([[1, 2], [3, 4]])))
print(torch.masked_select(x, x > 8))
print(x.masked_select(torch.tensor([True, False, True, False])))
print(torch.masked_select(x, x > 100))
print(torch.gather(x, dim=1, index=torch.tensor([[3], [2], [1]])))
