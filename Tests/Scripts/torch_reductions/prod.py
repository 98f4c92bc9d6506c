import torch

x = torch.tensor([[4., 1., 3.], [2., 7., 5.]])
print(x.prod(), torch.prod(x))
print(x.prod(0))
print(torch.prod(x, 1))
print(x.prod(dim=-1))
print(x.prod(dim=1, keepdim=True))
leaf = x.clone().requires_grad_()
result = leaf.prod(1)
print(result)
(result * result).sum().backward()
print(leaf.grad)
for bad in (2, -3, 'x'):
    try:
        print(x.prod(bad))
    except (IndexError, RuntimeError, TypeError) as error:
        print(type(error).__name__, str(error).split('(')[0])
