import torch

x = torch.tensor([-1., 0., 0.5, 3.])
print(torch.cosh(x))
print(x.cosh(), torch.cosh(x.double()))
y = x.clone()
print(y.cosh_() is y, y)
out = torch.zeros(4)
torch.cosh(x, out=out)
print(out)
print(torch.cosh(x.view(2, 2).t()))
print(torch.cosh(torch.zeros(0)), torch.cosh(x[0]))
leaf = x.clone().requires_grad_()
result = torch.cosh(leaf)
print(result)
result.sum().backward()
print(leaf.grad)
try:
    print(torch.cosh(torch.tensor([1, 2])))
except RuntimeError as error:
    print(error)
