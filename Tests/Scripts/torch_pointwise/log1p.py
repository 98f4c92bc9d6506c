import torch

x = torch.tensor([0., 0.5, 3., 1e-3])
print(torch.log1p(x))
print(x.log1p(), torch.log1p(x.double()))
y = x.clone()
print(y.log1p_() is y, y)
out = torch.zeros(4)
torch.log1p(x, out=out)
print(out)
print(torch.log1p(x.view(2, 2).t()))
print(torch.log1p(torch.zeros(0)), torch.log1p(x[0]))
leaf = x.clone().requires_grad_()
result = torch.log1p(leaf)
print(result)
result.sum().backward()
print(leaf.grad)
try:
    print(torch.log1p(torch.tensor([1, 2])))
except RuntimeError as error:
    print(error)
