import torch

torch.manual_seed(5); a = torch.get_rng_state() if hasattr(torch, 'get_rng_state') else None
x = torch.rand(2); torch.manual_seed(5); print(torch.equal(x, torch.rand(2)), torch.initial_seed() if hasattr(torch, 'initial_seed') else 5)
