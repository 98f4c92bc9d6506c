import torch

x = torch.tensor([-1.5, 0., 2., -3.])
print(torch.abs(x))
print(x.abs(), torch.abs(x.double()))
y = x.clone()
print(y.abs_() is y, y)
out = torch.zeros(4)
torch.abs(x, out=out)
print(out)
print(torch.abs(x.view(2, 2).t()))
print(torch.abs(torch.zeros(0)), torch.abs(x[0]))
leaf = x.clone().requires_grad_()
result = torch.abs(leaf)
print(result)
result.sum().backward()
print(leaf.grad)
try:
    print(torch.abs(torch.tensor([1, 2])))
except RuntimeError as error:
    print(error)
