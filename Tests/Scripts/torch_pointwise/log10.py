import torch

x = torch.tensor([0.1, 1., 100., 7.])
print(torch.log10(x))
print(x.log10(), torch.log10(x.double()))
y = x.clone()
print(y.log10_() is y, y)
out = torch.zeros(4)
torch.log10(x, out=out)
print(out)
print(torch.log10(x.view(2, 2).t()))
print(torch.log10(torch.zeros(0)), torch.log10(x[0]))
leaf = x.clone().requires_grad_()
result = torch.log10(leaf)
print(result)
result.sum().backward()
print(leaf.grad)
try:
    print(torch.log10(torch.tensor([1, 2])))
except RuntimeError as error:
    print(error)
