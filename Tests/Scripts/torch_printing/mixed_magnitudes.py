import torch

print(torch.tensor([[1., 1000.], [0.5, 20.]])); print(torch.tensor([[1., 10000.], [0.001, 20.]])); print(torch.tensor([1.5, 1500.5])); print(torch.tensor([0.5, 5000.25])); print(torch.tensor([1e-4, 0.05])); print(torch.tensor([9.9999e-5, 0.05])); print(torch.tensor([1e8])); print(torch.tensor([1.1e8])); print(torch.tensor([99999999., 1.])); print(torch.tensor([1., 1001.])); print(torch.tensor([0.9, 1001.])); print(torch.tensor([-1e-3, 2e-3]) * 1e-3); print(torch.tensor([1/3, 200/3])); print(torch.tensor([1/3], dtype=torch.float64), torch.tensor(1/3).double())
