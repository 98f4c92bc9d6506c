import torch

x = torch.tensor([[4., 1., 3.], [2., 7., 5.]])
print(x.cumprod(0))
print(torch.cumprod(x, 1))
print(x.cumprod(dim=-1))
leaf = x.clone().requires_grad_()
result = leaf.cumprod(1)
print(result)
(result * result).sum().backward()
print(leaf.grad)
for bad in (2, -3, 'x'):
    try:
        print(x.cumprod(bad))
    except (IndexError, RuntimeError, TypeError) as error:
        print(type(error).__name__, str(error).split('(')[0])
