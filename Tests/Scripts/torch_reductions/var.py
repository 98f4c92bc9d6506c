import torch

x = torch.tensor([[4., 1., 3.], [2., 7., 5.]])
print(x.var(), torch.var(x))
print(x.var(0))
print(torch.var(x, 1))
print(x.var(dim=-1))
print(x.var(dim=1, keepdim=True))
print(x.var(0, unbiased=False))
leaf = x.clone().requires_grad_()
result = leaf.var(1)
print(result)
(result * result).sum().backward()
print(leaf.grad)
for bad in (2, -3, 'x'):
    try:
        print(x.var(bad))
    except (IndexError, RuntimeError, TypeError) as error:
        print(type(error).__name__, str(error).split('(')[0])
