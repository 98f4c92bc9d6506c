import torch

x = torch.tensor([-1., 0., 0.5, 3.])
print(torch.sigmoid(x))
print(x.sigmoid(), torch.sigmoid(x.double()))
y = x.clone()
print(y.sigmoid_() is y, y)
out = torch.zeros(4)
torch.sigmoid(x, out=out)
print(out)
print(torch.sigmoid(x.view(2, 2).t()))
print(torch.sigmoid(torch.zeros(0)), torch.sigmoid(x[0]))
leaf = x.clone().requires_grad_()
result = torch.sigmoid(leaf)
print(result)
result.sum().backward()
print(leaf.grad)
try:
    print(torch.sigmoid(torch.tensor([1, 2])))
except RuntimeError as error:
    print(error)
