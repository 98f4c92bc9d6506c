import torch

print(torch.tensor([1., 2.5, 3.])); print(torch.tensor([1., 2., 3.])); print(torch.tensor([0.1, 10.25, 100.5])); print(torch.tensor([1e-3, 1.])); print(torch.tensor([1e-5, 1.])); print(torch.tensor([1e5, 1.])); print(torch.tensor([1e8, 1.])); print(torch.tensor([123456.789])); print(torch.tensor([99999., 1.5])); print(torch.tensor([1000.5, 0.001])); print(torch.tensor([-1.5, 22.75])); print(torch.tensor(3.14159265)); print(torch.tensor(1e-7)); print(torch.tensor(12345678.)); print(torch.tensor([0.00001])); print(torch.tensor([1.0001, 1.00001]))
