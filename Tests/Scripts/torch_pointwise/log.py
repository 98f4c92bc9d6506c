import torch

x = torch.tensor([0.5, 1., 2., 10.])
print(torch.log(x))
print(x.log(), torch.log(x.double()))
y = x.clone()
print(y.log_() is y, y)
out = torch.zeros(4)
torch.log(x, out=out)
print(out)
print(torch.log(x.view(2, 2).t()))
print(torch.log(torch.zeros(0)), torch.log(x[0]))
leaf = x.clone().requires_grad_()
result = torch.log(leaf)
print(result)
result.sum().backward()
print(leaf.grad)
try:
    print(torch.log(torch.tensor([1, 2])))
except RuntimeError as error:
    print(error)
