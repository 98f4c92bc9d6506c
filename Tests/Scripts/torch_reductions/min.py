import torch

x = torch.tensor([[4., 1., 3.], [2., 7., 5.]])
print(x.min(), torch.min(x))
print(x.min(0))
print(torch.min(x, 1))
print(x.min(dim=-1))
print(x.min(dim=1, keepdim=True))
leaf = x.clone().requires_grad_()
result = leaf.min(0)[0]
print(result)
(result * result).sum().backward()
print(leaf.grad)
for bad in (2, -3, 'x'):
    try:
        print(x.min(bad))
    except (IndexError, RuntimeError, TypeError) as error:
        print(type(error).__name__, str(error).split('(')[0])
