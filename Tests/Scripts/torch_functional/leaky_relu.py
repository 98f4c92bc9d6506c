import torch
import torch.nn.functional as F

x = torch.tensor([-7., -1.5, -0.25, 0.1, 0.75, 6.5])
print(F.leaky_relu(x))
print(F.leaky_relu(x.double()), F.leaky_relu(x.view(2, 3).t()))
print(F.leaky_relu(torch.zeros(0)), F.leaky_relu(x[1]))
leaf = x.clone().requires_grad_()
result = F.leaky_relu(leaf)
print(result)
result.sum().backward()
print(leaf.grad)
leaf = torch.tensor([0.3, -0.7], dtype=torch.float64, requires_grad=True)
first, = torch.autograd.grad(F.leaky_relu(leaf).sum(), leaf, create_graph=True)
print(first.detach())
