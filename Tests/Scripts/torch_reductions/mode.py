import torch

x = torch.tensor([[4., 1., 3.], [2., 7., 5.]])
print(x.mode(0))
print(torch.mode(x, 1))
print(x.mode(dim=-1))
print(x.mode(dim=1, keepdim=True))
leaf = x.clone().requires_grad_()
result = leaf.mode(1)[0]
print(result)
(result * result).sum().backward()
print(leaf.grad)
for bad in (2, -3, 'x'):
    try:
        print(x.mode(bad))
    except (IndexError, RuntimeError, TypeError) as error:
        print(type(error).__name__, str(error).split('(')[0])
