import torch

x = torch.tensor([[4., 1., 3.], [2., 7., 5.]])
print(x.sort(0))
print(torch.sort(x, 1))
print(x.sort(dim=-1))
for bad in (2, -3, 'x'):
    try:
        print(x.sort(bad))
    except (IndexError, RuntimeError, TypeError) as error:
        print(type(error).__name__, str(error).split('(')[0])
