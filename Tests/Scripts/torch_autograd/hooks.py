import torch

x = torch.tensor([1., 2.], requires_grad=True)
h = x.register_hook(lambda g: print('leaf', g)); y = x * 2; k = y.register_hook(lambda g: g * 10); y.sum().backward(); print(x.grad)
h.remove(); k.remove(); x.grad.zero_(); y = x * 2; y.sum().backward(); print(x.grad)
x.register_hook(lambda g: g * 2); x.grad = None; (x * 3).sum().backward(); print(x.grad)
try: torch.ones(1).register_hook(print)
except RuntimeError as e: print(e)
y = x * 2; y.retain_grad(); y.register_hook(lambda g: print('mid', g)); (y * y).sum().backward(); print(y.grad)
