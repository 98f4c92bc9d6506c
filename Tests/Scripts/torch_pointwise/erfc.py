import torch

x = torch.tensor([-1., 0., 0.5, 2.])
print(torch.erfc(x))
print(x.erfc(), torch.erfc(x.double()))
y = x.clone()
print(y.erfc_() is y, y)
out = torch.zeros(4)
torch.erfc(x, out=out)
print(out)
print(torch.erfc(x.view(2, 2).t()))
print(torch.erfc(torch.zeros(0)), torch.erfc(x[0]))
leaf = x.clone().requires_grad_()
result = torch.erfc(leaf)
print(result)
result.sum().backward()
print(leaf.grad)
try:
    print(torch.erfc(torch.tensor([1, 2])))
except RuntimeError as error:
    print(error)
