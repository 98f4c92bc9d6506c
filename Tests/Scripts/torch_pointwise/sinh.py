import torch

x = torch.tensor([-1., 0., 0.5, 3.])
print(torch.sinh(x))
print(x.sinh(), torch.sinh(x.double()))
y = x.clone()
print(y.sinh_() is y, y)
out = torch.zeros(4)
torch.sinh(x, out=out)
print(out)
print(torch.sinh(x.view(2, 2).t()))
print(torch.sinh(torch.zeros(0)), torch.sinh(x[0]))
leaf = x.clone().requires_grad_()
result = torch.sinh(leaf)
print(result)
result.sum().backward()
print(leaf.grad)
try:
    print(torch.sinh(torch.tensor([1, 2])))
except RuntimeError as error:
    print(error)
