import torch

x = torch.tensor([-1.5, 0., 2.5, 0.99])
print(torch.floor(x))
print(x.floor(), torch.floor(x.double()))
y = x.clone()
print(y.floor_() is y, y)
out = torch.zeros(4)
torch.floor(x, out=out)
print(out)
print(torch.floor(x.view(2, 2).t()))
print(torch.floor(torch.zeros(0)), torch.floor(x[0]))
leaf = x.clone().requires_grad_()
result = torch.floor(leaf)
print(result)
result.sum().backward()
print(leaf.grad)
try:
    print(torch.floor(torch.tensor([1, 2])))
except RuntimeError as error:
    print(error)
