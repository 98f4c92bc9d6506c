import torch
import torch.nn.functional as F

x = torch.tensor([-7., -1.5, -0.25, 0.1, 0.75, 6.5])
print(F.relu6(x))
print(F.relu6(x.double()), F.relu6(x.view(2, 3).t()))
print(F.relu6(torch.zeros(0)), F.relu6(x[1]))
leaf = x.clone().requires_grad_()
result = F.relu6(leaf)
print(result)
result.sum().backward()
print(leaf.grad)
leaf = torch.tensor([0.3, -0.7], dtype=torch.float64, requires_grad=True)
first, = torch.autograd.grad(F.relu6(leaf).sum(), leaf, create_graph=True)
print(first.detach())
