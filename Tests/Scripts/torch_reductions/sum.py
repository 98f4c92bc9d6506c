import torch

x = torch.tensor([[4., 1., 3.], [2., 7., 5.]])
print(x.sum(), torch.sum(x))
print(x.sum(0))
print(torch.sum(x, 1))
print(x.sum(dim=-1))
print(x.sum(dim=1, keepdim=True))
leaf = x.clone().requires_grad_()
result = leaf.sum(1)
print(result)
(result * result).sum().backward()
print(leaf.grad)
for bad in (2, -3, 'x'):
    try:
        print(x.sum(bad))
    except (IndexError, RuntimeError, TypeError) as error:
        print(type(error).__name__, str(error).split('(')[0])
