import torch
import torch.nn.functional as F

print(F.one_hot(torch.tensor([0, 2, 1])))
print(F.one_hot(torch.tensor([0, 1]), 4))
print(F.one_hot(torch.tensor([[0], [1]])))
print(F.one_hot(torch.tensor(2)))
print(F.one_hot(torch.arange(3) % 2).dtype)
