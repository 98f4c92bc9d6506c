import torch

x = torch.arange(10).view(5, 2)
for p in x.split(2): print(p.shape, end=' ')
print(); print(x.split([1, 4])[1].shape, torch.split(x, 1, dim=1)[0].shape, len(x.chunk(3)), x.chunk(2, 1)[1][:2], [tuple(c.shape) for c in torch.chunk(x, 4)])
print(x.unbind()[1])
print(torch.unbind(x, 1)[0])
print(len(torch.split(torch.arange(7), 3)))
print(torch.split(torch.arange(7), 3)[-1])
print(x.split_with_sizes([2, 3])[0])
print(type(x.split(2)).__name__, type(x.chunk(2)).__name__, type(x.unbind()).__name__)
