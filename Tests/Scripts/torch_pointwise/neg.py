import torch

x = torch.tensor([-1.5, 0., 2., -3.])
print(torch.neg(x))
print(x.neg(), torch.neg(x.double()))
y = x.clone()
print(y.neg_() is y, y)
out = torch.zeros(4)
torch.neg(x, out=out)
print(out)
print(torch.neg(x.view(2, 2).t()))
print(torch.neg(torch.zeros(0)), torch.neg(x[0]))
leaf = x.clone().requires_grad_()
result = torch.neg(leaf)
print(result)
result.sum().backward()
print(leaf.grad)
try:
    print(torch.neg(torch.tensor([1, 2])))
except RuntimeError as error:
    print(error)
