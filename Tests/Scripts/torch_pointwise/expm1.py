import torch

x = torch.tensor([0., 0.5, -3., 1e-3])
print(torch.expm1(x))
print(x.expm1(), torch.expm1(x.double()))
y = x.clone()
print(y.expm1_() is y, y)
out = torch.zeros(4)
torch.expm1(x, out=out)
print(out)
print(torch.expm1(x.view(2, 2).t()))
print(torch.expm1(torch.zeros(0)), torch.expm1(x[0]))
leaf = x.clone().requires_grad_()
result = torch.expm1(leaf)
print(result)
result.sum().backward()
print(leaf.grad)
try:
    print(torch.expm1(torch.tensor([1, 2])))
except RuntimeError as error:
    print(error)
