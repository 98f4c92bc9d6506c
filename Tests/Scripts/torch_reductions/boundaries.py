import torch

x = torch.zeros(2, 0, 3)
print(x.sum(), x.sum(0), x.sum(1), x.prod(2), x.mean().isnan() if hasattr(x, 'isnan') else torch.isnan(x.mean()), torch.cat([x, x]).shape, x.t if False else x.shape, (x + 1).shape, x.view(0, 6).shape, x.numel(), torch.stack([x, x]).shape, x.norm())
s = torch.tensor(3.); print(s.sum(0), s.mean(), s.max(0), s.prod(0), s.std(unbiased=False), s.cumsum(0), s.sort(), s.argmax(), s.topk(1), s.unbind if False else s.numel())
