import torch

print(torch.tril_indices(3, 3)); print(torch.triu_indices(3, 3)); print(torch.tril_indices(2, 4, 1)); print(torch.triu_indices(4, 3, -1))
print(torch.tril_indices(3, 3, -1)); print(torch.triu_indices(2, 2, 5))
