import torch

inf, nan = float('inf'), float('nan')
print(torch.tensor([inf, 1.])); print(torch.tensor([nan, 1.5])); print(torch.tensor([-inf, nan, 0.])); print(torch.tensor([inf, 1e10, 1.])); print(torch.tensor(nan), torch.tensor(inf), torch.tensor([nan, nan])); print(torch.tensor([-0., 0.])); print(torch.tensor([1e-40])); print(torch.tensor([inf, 2])); print(torch.tensor([[nan, 1e-9], [3, -inf]]))
