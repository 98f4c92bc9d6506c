import torch

x = torch.tensor([-1.5, 0.5, 2.5, 0.99])
print(torch.trunc(x))
print(x.trunc(), torch.trunc(x.double()))
y = x.clone()
print(y.trunc_() is y, y)
out = torch.zeros(4)
torch.trunc(x, out=out)
print(out)
print(torch.trunc(x.view(2, 2).t()))
print(torch.trunc(torch.zeros(0)), torch.trunc(x[0]))
leaf = x.clone().requires_grad_()
result = torch.trunc(leaf)
print(result)
result.sum().backward()
print(leaf.grad)
try:
    print(torch.trunc(torch.tensor([1, 2])))
except RuntimeError as error:
    print(error)
