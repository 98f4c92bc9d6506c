import torch

x = torch.tensor([[True, False, True], [True, True, True]])
print(x.all(), torch.all(x))
print(x.all(0))
print(torch.all(x, 1))
print(x.all(dim=-1))
print(x.all(dim=1, keepdim=True))
for bad in (2, -3, 'x'):
    try:
        print(x.all(bad))
    except (IndexError, RuntimeError, TypeError) as error:
        print(type(error).__name__, str(error).split('(')[0])
