import torch

x = torch.tensor([-0.5, 0., 0.25, 0.9])
print(torch.asin(x))
print(x.asin(), torch.asin(x.double()))
y = x.clone()
print(y.asin_() is y, y)
out = torch.zeros(4)
torch.asin(x, out=out)
print(out)
print(torch.asin(x.view(2, 2).t()))
print(torch.asin(torch.zeros(0)), torch.asin(x[0]))
leaf = x.clone().requires_grad_()
result = torch.asin(leaf)
print(result)
result.sum().backward()
print(leaf.grad)
try:
    print(torch.asin(torch.tensor([1, 2])))
except RuntimeError as error:
    print(error)
