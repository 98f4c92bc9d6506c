import torch

x = torch.tensor([0.25, 1., 2., 16.])
print(torch.rsqrt(x))
print(x.rsqrt(), torch.rsqrt(x.double()))
y = x.clone()
print(y.rsqrt_() is y, y)
out = torch.zeros(4)
torch.rsqrt(x, out=out)
print(out)
print(torch.rsqrt(x.view(2, 2).t()))
print(torch.rsqrt(torch.zeros(0)), torch.rsqrt(x[0]))
leaf = x.clone().requires_grad_()
result = torch.rsqrt(leaf)
print(result)
result.sum().backward()
print(leaf.grad)
try:
    print(torch.rsqrt(torch.tensor([1, 2])))
except RuntimeError as error:
    print(error)
