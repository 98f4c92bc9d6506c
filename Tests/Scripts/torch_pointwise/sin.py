import torch

x = torch.tensor([-1., 0., 0.5, 3.])
print(torch.sin(x))
print(x.sin(), torch.sin(x.double()))
y = x.clone()
print(y.sin_() is y, y)
out = torch.zeros(4)
torch.sin(x, out=out)
print(out)
print(torch.sin(x.view(2, 2).t()))
print(torch.sin(torch.zeros(0)), torch.sin(x[0]))
leaf = x.clone().requires_grad_()
result = torch.sin(leaf)
print(result)
result.sum().backward()
print(leaf.grad)
try:
    print(torch.sin(torch.tensor([1, 2])))
except RuntimeError as error:
    print(error)
