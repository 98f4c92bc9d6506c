import torch

x = torch.tensor([[4., 1., 3.], [2., 7., 5.]])
print(x.argmin(), torch.argmin(x))
print(x.argmin(0))
print(torch.argmin(x, 1))
print(x.argmin(dim=-1))
print(x.argmin(dim=1, keepdim=True))
for bad in (2, -3, 'x'):
    try:
        print(x.argmin(bad))
    except (IndexError, RuntimeError, TypeError) as error:
        print(type(error).__name__, str(error).split('(')[0])
