import torch

torch.set_printoptions(sci_mode=True); print(torch.tensor([1., 2.5])); print(torch.tensor(3.)); print(torch.tensor([1, 2])); torch.set_printoptions(sci_mode=False); print(torch.tensor([1e-8, 1.])); print(torch.tensor([1e10])); torch.set_printoptions(profile='default'); print(torch.tensor([1e-8, 1.]))
