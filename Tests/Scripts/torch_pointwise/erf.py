import torch

x = torch.tensor([-1., 0., 0.5, 2.])
print(torch.erf(x))
print(x.erf(), torch.erf(x.double()))
y = x.clone()
print(y.erf_() is y, y)
out = torch.zeros(4)
torch.erf(x, out=out)
print(out)
print(torch.erf(x.view(2, 2).t()))
print(torch.erf(torch.zeros(0)), torch.erf(x[0]))
leaf = x.clone().requires_grad_()
result = torch.erf(leaf)
print(result)
result.sum().backward()
print(leaf.grad)
try:
    print(torch.erf(torch.tensor([1, 2])))
except RuntimeError as error:
    print(error)
