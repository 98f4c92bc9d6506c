import torch

x = torch.tensor([0.5, -1., 4., 8.])
print(torch.reciprocal(x))
print(x.reciprocal(), torch.reciprocal(x.double()))
y = x.clone()
print(y.reciprocal_() is y, y)
out = torch.zeros(4)
torch.reciprocal(x, out=out)
print(out)
print(torch.reciprocal(x.view(2, 2).t()))
print(torch.reciprocal(torch.zeros(0)), torch.reciprocal(x[0]))
leaf = x.clone().requires_grad_()
result = torch.reciprocal(leaf)
print(result)
result.sum().backward()
print(leaf.grad)
try:
    print(torch.reciprocal(torch.tensor([1, 2])))
except RuntimeError as error:
    print(error)
