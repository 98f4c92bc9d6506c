import torch

x = torch.tensor([-0.5, 0., 0.25, 0.9])
print(torch.erfinv(x))
print(x.erfinv(), torch.erfinv(x.double()))
y = x.clone()
print(y.erfinv_() is y, y)
out = torch.zeros(4)
torch.erfinv(x, out=out)
print(out)
print(torch.erfinv(x.view(2, 2).t()))
print(torch.erfinv(torch.zeros(0)), torch.erfinv(x[0]))
leaf = x.clone().requires_grad_()
result = torch.erfinv(leaf)
print(result)
result.sum().backward()
print(leaf.grad)
try:
    print(torch.erfinv(torch.tensor([1, 2])))
except RuntimeError as error:
    print(error)
