import torch

x = torch.tensor([-5., 0., 0.5, 3.])
print(torch.atan(x))
print(x.atan(), torch.atan(x.double()))
y = x.clone()
print(y.atan_() is y, y)
out = torch.zeros(4)
torch.atan(x, out=out)
print(out)
print(torch.atan(x.view(2, 2).t()))
print(torch.atan(torch.zeros(0)), torch.atan(x[0]))
leaf = x.clone().requires_grad_()
result = torch.atan(leaf)
print(result)
result.sum().backward()
print(leaf.grad)
try:
    print(torch.atan(torch.tensor([1, 2])))
except RuntimeError as error:
    print(error)
