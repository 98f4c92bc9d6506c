import torch

x = torch.tensor([1., 2.], requires_grad=True); y = torch.tensor(3., requires_grad=True)
print(torch.autograd.grad((x * y).sum(), [x, y]), torch.autograd.grad(x.sum() * 2, x), x.grad)
print(torch.autograd.grad(x * y, x, torch.tensor([1., 10.])))
print(torch.autograd.grad(x.sum(), [x, y], allow_unused=True))
g, = torch.autograd.grad((x ** 3).sum(), x, create_graph=True); print(g); print(torch.autograd.grad(g.sum(), x))
z = (x * x).sum(); print(torch.autograd.grad(z, x, retain_graph=True), torch.autograd.grad(z, x))
