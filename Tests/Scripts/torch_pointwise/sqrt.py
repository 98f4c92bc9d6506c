import torch

x = torch.tensor([0.25, 1., 2., 16.])
print(torch.sqrt(x))
print(x.sqrt(), torch.sqrt(x.double()))
y = x.clone()
print(y.sqrt_() is y, y)
out = torch.zeros(4)
torch.sqrt(x, out=out)
print(out)
print(torch.sqrt(x.view(2, 2).t()))
print(torch.sqrt(torch.zeros(0)), torch.sqrt(x[0]))
leaf = x.clone().requires_grad_()
result = torch.sqrt(leaf)
print(result)
result.sum().backward()
print(leaf.grad)
try:
    print(torch.sqrt(torch.tensor([1, 2])))
except RuntimeError as error:
    print(error)
