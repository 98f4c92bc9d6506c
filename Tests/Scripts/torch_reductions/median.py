import torch

x = torch.tensor([[4., 1., 3.], [2., 7., 5.]])
print(x.median(), torch.median(x))
print(x.median(0))
print(torch.median(x, 1))
print(x.median(dim=-1))
print(x.median(dim=1, keepdim=True))
leaf = x.clone().requires_grad_()
result = leaf.median(1)[0]
print(result)
(result * result).sum().backward()
print(leaf.grad)
for bad in (2, -3, 'x'):
    try:
        print(x.median(bad))
    except (IndexError, RuntimeError, TypeError) as error:
        print(type(error).__name__, str(error).split('(')[0])
