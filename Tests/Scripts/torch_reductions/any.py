import torch

x = torch.tensor([[True, False, True], [True, True, True]])
print(x.any(), torch.any(x))
print(x.any(0))
print(torch.any(x, 1))
print(x.any(dim=-1))
print(x.any(dim=1, keepdim=True))
for bad in (2, -3, 'x'):
    try:
        print(x.any(bad))
    except (IndexError, RuntimeError, TypeError) as error:
        print(type(error).__name__, str(error).split('(')[0])
