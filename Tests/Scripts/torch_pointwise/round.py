import torch

x = torch.tensor([-1.5, 0.5, 2.5, 0.99])
print(torch.round(x))
print(x.round(), torch.round(x.double()))
y = x.clone()
print(y.round_() is y, y)
out = torch.zeros(4)
torch.round(x, out=out)
print(out)
print(torch.round(x.view(2, 2).t()))
print(torch.round(torch.zeros(0)), torch.round(x[0]))
leaf = x.clone().requires_grad_()
result = torch.round(leaf)
print(result)
result.sum().backward()
print(leaf.grad)
try:
    print(torch.round(torch.tensor([1, 2])))
except RuntimeError as error:
    print(error)
