import torch

x = torch.tensor([[4., 1., 3.], [2., 7., 5.]])
print(x.max(), torch.max(x))
print(x.max(0))
print(torch.max(x, 1))
print(x.max(dim=-1))
print(x.max(dim=1, keepdim=True))
leaf = x.clone().requires_grad_()
result = leaf.max(1)[0]
print(result)
(result * result).sum().backward()
print(leaf.grad)
for bad in (2, -3, 'x'):
    try:
        print(x.max(bad))
    except (IndexError, RuntimeError, TypeError) as error:
        print(type(error).__name__, str(error).split('(')[0])
