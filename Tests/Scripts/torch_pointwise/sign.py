import torch

x = torch.tensor([-1.5, 0., 2., -3.])
print(torch.sign(x))
print(x.sign(), torch.sign(x.double()))
y = x.clone()
print(y.sign_() is y, y)
out = torch.zeros(4)
torch.sign(x, out=out)
print(out)
print(torch.sign(x.view(2, 2).t()))
print(torch.sign(torch.zeros(0)), torch.sign(x[0]))
leaf = x.clone().requires_grad_()
result = torch.sign(leaf)
print(result)
result.sum().backward()
print(leaf.grad)
try:
    print(torch.sign(torch.tensor([1, 2])))
except RuntimeError as error:
    print(error)
