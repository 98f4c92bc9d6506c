import torch

x = torch.tensor([-1., 0., 0.5, 3.])
print(torch.tanh(x))
print(x.tanh(), torch.tanh(x.double()))
y = x.clone()
print(y.tanh_() is y, y)
out = torch.zeros(4)
torch.tanh(x, out=out)
print(out)
print(torch.tanh(x.view(2, 2).t()))
print(torch.tanh(torch.zeros(0)), torch.tanh(x[0]))
leaf = x.clone().requires_grad_()
result = torch.tanh(leaf)
print(result)
result.sum().backward()
print(leaf.grad)
try:
    print(torch.tanh(torch.tensor([1, 2])))
except RuntimeError as error:
    print(error)
