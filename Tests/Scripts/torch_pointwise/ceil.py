import torch

x = torch.tensor([-1.5, 0.1, 2.5, 0.99])
print(torch.ceil(x))
print(x.ceil(), torch.ceil(x.double()))
y = x.clone()
print(y.ceil_() is y, y)
out = torch.zeros(4)
torch.ceil(x, out=out)
print(out)
print(torch.ceil(x.view(2, 2).t()))
print(torch.ceil(torch.zeros(0)), torch.ceil(x[0]))
leaf = x.clone().requires_grad_()
result = torch.ceil(leaf)
print(result)
result.sum().backward()
print(leaf.grad)
try:
    print(torch.ceil(torch.tensor([1, 2])))
except RuntimeError as error:
    print(error)
