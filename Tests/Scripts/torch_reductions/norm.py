import torch

x = torch.tensor([[4., 1., 3.], [2., 7., 5.]])
print(x.norm(), torch.norm(x))
print(x.norm(2, 0))
print(torch.norm(x, 1, 1))
print(x.norm(dim=-1))
print(x.norm(dim=1, keepdim=True))
leaf = x.clone().requires_grad_()
result = leaf.norm()
print(result)
(result * result).sum().backward()
print(leaf.grad)
for bad in (2, -3, 'x'):
    try:
        print(x.norm(2, bad))
    except (IndexError, RuntimeError, TypeError) as error:
        print(type(error).__name__, str(error).split('(')[0])
