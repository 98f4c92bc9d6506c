import torch

print(torch.zeros(2, 3)); print(torch.ones(3)); print(torch.full((2, 2), 7)); print(torch.full((2,), 1.5))
print(torch.zeros(0), torch.ones(2, 0), torch.zeros(()))
print(torch.zeros((2, 2), dtype=torch.int32), torch.ones([2], dtype=torch.bool))
print(torch.full((3,), True, dtype=torch.bool), torch.full((2, 1), 3, dtype=torch.int64))
print(torch.ones(2, requires_grad=True))
print(torch.zeros(1, dtype=torch.double, requires_grad=True))
