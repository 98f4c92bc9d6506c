import torch

print(torch.tensor(3), torch.tensor(2.5), torch.tensor(True))
print(torch.tensor([1, 2, 3]))
print(torch.tensor([[1, 2.5], [3, 4]]))
print(torch.tensor([]), torch.tensor([[]]), torch.tensor([[], []]).shape)
print(torch.tensor([True, False]), torch.tensor([True, 2]))
print(torch.zeros(2, 3), torch.ones(2), torch.full((2, 2), 7.0))
