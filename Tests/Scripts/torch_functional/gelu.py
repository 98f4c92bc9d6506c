import torch
import torch.nn.functional as F

x = torch.tensor([-3., -1.5, -0.25, 0.1, 0.75, 6.5])
print(F.gelu(x))
print(F.gelu(x.double()), F.gelu(x.view(2, 3).t()))
print(F.gelu(torch.zeros(0)), F.gelu(x[1]))
leaf = x.clone().requires_grad_()
result = F.gelu(leaf)
print(result)
result.sum().backward()
print(leaf.grad)
leaf = torch.tensor([0.3, -0.7], dtype=torch.float64, requires_grad=True)
first, = torch.autograd.grad(F.gelu(leaf).sum(), leaf, create_graph=True)
print(first.detach())
