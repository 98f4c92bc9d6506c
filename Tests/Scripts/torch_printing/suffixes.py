import torch

x = torch.ones(2, requires_grad=True)
print(x); print(x * 2); print(x.double()); print((x * 2).double()); print(x.view(1, 2)); print(torch.ones(2, dtype=torch.float64)); print(torch.ones(2, dtype=torch.float64, requires_grad=True)); print(x.sum()); print(torch.nn.Parameter(torch.ones(2))); print(torch.ones(30, requires_grad=True) * 1.5); print(torch.arange(20., dtype=torch.float64) / 3); print((torch.arange(12., requires_grad=True) / 3).view(3, 4)); print(torch.zeros(0, requires_grad=True) * 2)
print(repr(x), str(x) == repr(x), [x], {'a': torch.tensor(1)}, (torch.tensor([1.5]),))
