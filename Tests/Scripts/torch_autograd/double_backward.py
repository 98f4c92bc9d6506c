import torch
import torch.nn.functional as F

x = torch.tensor([0.5, 1.5], requires_grad=True)
for f in (torch.sin, torch.exp, torch.tanh, torch.sigmoid, lambda t: t ** 4, torch.log, torch.sqrt, lambda t: 1 / t, F.softplus, F.gelu, torch.erf):
    g, = torch.autograd.grad(f(x).sum(), x, create_graph=True); h, = torch.autograd.grad(g.sum(), x); print(g.detach(), h)
A = torch.tensor([[1., 2.], [3., 4.]], requires_grad=True); g, = torch.autograd.grad((A @ A).sum(), A, create_graph=True); print(torch.autograd.grad((g * g).sum(), A))
