import torch

x = torch.arange(6).view(2, 3)
print(torch.roll(x, 1))
print(torch.roll(x, 1, 0))
print(torch.roll(x, -1, 1))
print(x.roll((1, 1), (0, 1)))
print(x.roll(5))
print(torch.roll(x, (1, 2), (1, 0)))
print(torch.rot90(x), torch.rot90(x, 2, [0, 1]), x.rot90(-1, [0, 1]), x.rot90(3, (1, 0)))
print(torch.flip(x, [0]), x.flip(1), x.flip(0, 1), x.flip([1, 0]))
