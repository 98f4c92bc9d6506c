import torch

x = torch.tensor([[4., 1., 3.], [2., 7., 5.]])
print(x.argmax(), torch.argmax(x))
print(x.argmax(0))
print(torch.argmax(x, 1))
print(x.argmax(dim=-1))
print(x.argmax(dim=1, keepdim=True))
for bad in (2, -3, 'x'):
    try:
        print(x.argmax(bad))
    except (IndexError, RuntimeError, TypeError) as error:
        print(type(error).__name__, str(error).split('(')[0])
