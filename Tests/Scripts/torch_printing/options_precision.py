import torch

x = torch.tensor([3.14159265, 2.71828])
torch.set_printoptions(precision=2); print(x); torch.set_printoptions(precision=8); print(x); torch.set_printoptions(precision=0); print(x); torch.set_printoptions(precision=4); print(x, torch.tensor(1e-6))
