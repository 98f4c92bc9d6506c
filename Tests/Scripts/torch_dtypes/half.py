import torch

h = torch.tensor([1.0, 0.1, 65504., 1e-8, 70000.]).half()
print(h.dtype, h.float()); print(h.numel(), h.element_size(), h.type())
print(h[1:3].float(), h.view(5, 1).shape, h.clone().double())
print(torch.zeros(2, dtype=torch.float16).float(), torch.tensor([1, 2]).half().float())
print(torch.cat([h, h]).shape, torch.stack([h, h]).dtype, h.is_floating_point())
h[0] = 3; print(h[:2].float()); print(h.tolist()[:3])
