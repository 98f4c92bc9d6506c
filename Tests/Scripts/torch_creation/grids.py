import torch

a, b = torch.meshgrid(torch.tensor([1, 2, 3]), torch.tensor([4, 5]))
print(a); print(b)
print(torch.cartesian_prod(torch.tensor([1, 2]), torch.tensor([3, 4, 5])))
print(torch.cartesian_prod(torch.tensor([1, 2])))
print(torch.combinations(torch.tensor([1, 2, 3]))); print(torch.combinations(torch.tensor([1, 2, 3]), 2, True))
print(torch.combinations(torch.tensor([1, 2, 3, 4]), 3))
x, y, z = torch.meshgrid(torch.arange(2), torch.arange(2), torch.arange(3)); print(z.shape, z.stride())
