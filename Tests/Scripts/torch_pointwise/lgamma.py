import torch

x = torch.tensor([0.5, 1., 2.5, 10.])
print(torch.lgamma(x))
print(x.lgamma(), torch.lgamma(x.double()))
y = x.clone()
print(y.lgamma_() is y, y)
out = torch.zeros(4)
torch.lgamma(x, out=out)
print(out)
print(torch.lgamma(x.view(2, 2).t()))
print(torch.lgamma(torch.zeros(0)), torch.lgamma(x[0]))
leaf = x.clone().requires_grad_()
result = torch.lgamma(leaf)
print(result)
result.sum().backward()
print(leaf.grad)
try:
    print(torch.lgamma(torch.tensor([1, 2])))
except RuntimeError as error:
    print(error)
