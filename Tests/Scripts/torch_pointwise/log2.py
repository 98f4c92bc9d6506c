import torch

x = torch.tensor([0.5, 1., 8., 10.])
print(torch.log2(x))
print(x.log2(), torch.log2(x.double()))
y = x.clone()
print(y.log2_() is y, y)
out = torch.zeros(4)
torch.log2(x, out=out)
print(out)
print(torch.log2(x.view(2, 2).t()))
print(torch.log2(torch.zeros(0)), torch.log2(x[0]))
leaf = x.clone().requires_grad_()
result = torch.log2(leaf)
print(result)
result.sum().backward()
print(leaf.grad)
try:
    print(torch.log2(torch.tensor([1, 2])))
except RuntimeError as error:
    print(error)
