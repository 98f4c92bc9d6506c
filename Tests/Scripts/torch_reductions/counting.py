import torch

print(torch.bincount(torch.tensor([1, 2, 1, 5])))
print(torch.bincount(torch.tensor([0, 1]), minlength=4))
print(torch.bincount(torch.tensor([0, 1, 1]), torch.tensor([0.5, 1., 2.])))
print(torch.histc(torch.tensor([1., 2., 1.]), bins=4, min=0, max=3))
print(torch.histc(torch.tensor([0., 1., 2., 3.]), 4))
print(torch.tensor([], dtype=torch.int64).bincount())
