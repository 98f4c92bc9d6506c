import torch

x = torch.tensor([-1., 0., 0.5, 1.])
print(torch.tan(x))
print(x.tan(), torch.tan(x.double()))
y = x.clone()
print(y.tan_() is y, y)
out = torch.zeros(4)
torch.tan(x, out=out)
print(out)
print(torch.tan(x.view(2, 2).t()))
print(torch.tan(torch.zeros(0)), torch.tan(x[0]))
leaf = x.clone().requires_grad_()
result = torch.tan(leaf)
print(result)
result.sum().backward()
print(leaf.grad)
try:
    print(torch.tan(torch.tensor([1, 2])))
except RuntimeError as error:
    print(error)
