import torch

x = torch.tensor([-1.5, 0.25, 2.5, 0.75])
print(torch.frac(x))
print(x.frac(), torch.frac(x.double()))
y = x.clone()
print(y.frac_() is y, y)
out = torch.zeros(4)
torch.frac(x, out=out)
print(out)
print(torch.frac(x.view(2, 2).t()))
print(torch.frac(torch.zeros(0)), torch.frac(x[0]))
leaf = x.clone().requires_grad_()
result = torch.frac(leaf)
print(result)
result.sum().backward()
print(leaf.grad)
try:
    print(torch.frac(torch.tensor([1, 2])))
except RuntimeError as error:
    print(error)
