import torch

print(torch.arange(2000)); print(torch.zeros(100, 100)); print(torch.arange(3000.).view(3, 1000)); print(torch.arange(2000).view(1000, 2)); print(torch.zeros(20, 20, 20)); print(torch.ones(1001)); print(torch.linspace(0, 1, 1500))
