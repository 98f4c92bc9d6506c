import torch

x = torch.tensor([-2., 0., 0.5, 3.])
print(torch.exp(x))
print(x.exp(), torch.exp(x.double()))
y = x.clone()
print(y.exp_() is y, y)
out = torch.zeros(4)
torch.exp(x, out=out)
print(out)
print(torch.exp(x.view(2, 2).t()))
print(torch.exp(torch.zeros(0)), torch.exp(x[0]))
leaf = x.clone().requires_grad_()
result = torch.exp(leaf)
print(result)
result.sum().backward()
print(leaf.grad)
try:
    print(torch.exp(torch.tensor([1, 2])))
except RuntimeError as error:
    print(error)
