import torch

x = torch.ones(2, requires_grad=True); y = x.double() * 2; y.sum().backward(); print(x.grad, x.grad.dtype, y); z = torch.ones(2, dtype=torch.float64, requires_grad=True); (z.float() * 3).sum().backward(); print(z.grad)
