import torch

x = torch.tensor([[4., 1., 3.], [2., 7., 5.]])
print(x.std(), torch.std(x))
print(x.std(0))
print(torch.std(x, 1))
print(x.std(dim=-1))
print(x.std(dim=1, keepdim=True))
print(x.std(0, unbiased=False))
leaf = x.clone().requires_grad_()
result = leaf.std(1)
print(result)
(result * result).sum().backward()
print(leaf.grad)
for bad in (2, -3, 'x'):
    try:
        print(x.std(bad))
    except (IndexError, RuntimeError, TypeError) as error:
        print(type(error).__name__, str(error).split('(')[0])
