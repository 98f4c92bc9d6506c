import torch
import torch.nn.functional as F

x = torch.tensor([-7., -1.5, -0.25, 0.1, 0.75, 6.5])
print(F.hardshrink(x))
print(F.hardshrink(x.double()), F.hardshrink(x.view(2, 3).t()))
print(F.hardshrink(torch.zeros(0)), F.hardshrink(x[1]))
leaf = x.clone().requires_grad_()
result = F.hardshrink(leaf)
print(result)
result.sum().backward()
print(leaf.grad)
leaf = torch.tensor([0.3, -0.7], dtype=torch.float64, requires_grad=True)
first, = torch.autograd.grad(F.hardshrink(leaf).sum(), leaf, create_graph=True)
print(first.detach())
