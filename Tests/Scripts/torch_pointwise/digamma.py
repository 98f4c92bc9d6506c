import torch

x = torch.tensor([0.5, 1., 2.5, 10.])
print(torch.digamma(x))
print(x.digamma(), torch.digamma(x.double()))
y = x.clone()
print(y.digamma_() is y, y)
out = torch.zeros(4)
torch.digamma(x, out=out)
print(out)
print(torch.digamma(x.view(2, 2).t()))
print(torch.digamma(torch.zeros(0)), torch.digamma(x[0]))
leaf = x.clone().requires_grad_()
result = torch.digamma(leaf)
print(result)
result.sum().backward()
print(leaf.grad)
try:
    print(torch.digamma(torch.tensor([1, 2])))
except RuntimeError as error:
    print(error)
