import torch

x = torch.tensor([-0.5, 0., 0.25, 0.9])
print(torch.acos(x))
print(x.acos(), torch.acos(x.double()))
y = x.clone()
print(y.acos_() is y, y)
out = torch.zeros(4)
torch.acos(x, out=out)
print(out)
print(torch.acos(x.view(2, 2).t()))
print(torch.acos(torch.zeros(0)), torch.acos(x[0]))
leaf = x.clone().requires_grad_()
result = torch.acos(leaf)
print(result)
result.sum().backward()
print(leaf.grad)
try:
    print(torch.acos(torch.tensor([1, 2])))
except RuntimeError as error:
    print(error)
