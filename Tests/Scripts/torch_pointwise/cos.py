import torch

x = torch.tensor([-1., 0., 0.5, 3.])
print(torch.cos(x))
print(x.cos(), torch.cos(x.double()))
y = x.clone()
print(y.cos_() is y, y)
out = torch.zeros(4)
torch.cos(x, out=out)
print(out)
print(torch.cos(x.view(2, 2).t()))
print(torch.cos(torch.zeros(0)), torch.cos(x[0]))
leaf = x.clone().requires_grad_()
result = torch.cos(leaf)
print(result)
result.sum().backward()
print(leaf.grad)
try:
    print(torch.cos(torch.tensor([1, 2])))
except RuntimeError as error:
    print(error)
