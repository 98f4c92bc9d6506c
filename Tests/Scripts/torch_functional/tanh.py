import torch
import torch.nn.functional as F

x = torch.tensor([-7., -1.5, -0.25, 0.1, 0.75, 6.5])
print(F.tanh(x))
print(F.tanh(x.double()), F.tanh(x.view(2, 3).t()))
print(F.tanh(torch.zeros(0)), F.tanh(x[1]))
leaf = x.clone().requires_grad_()
result = F.tanh(leaf)
print(result)
result.sum().backward()
print(leaf.grad)
leaf = torch.tensor([0.3, -0.7], dtype=torch.float64, requires_grad=True)
first, = torch.autograd.grad(F.tanh(leaf).sum(), leaf, create_graph=True)
print(first.detach())
