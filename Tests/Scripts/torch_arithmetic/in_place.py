import torch

x = torch.tensor([1., 2., 3.])
x.add_(1); print(x); x.mul_(2).sub_(1); print(x); x.div_(2); print(x); x.pow_(2); print(x); x.clamp_(1, 5); print(x); x.neg_(); print(x); x.abs_(); x.sqrt_(); print(x); x.zero_(); print(x); x.fill_(3.5); print(x); x.copy_(torch.tensor([1, 2, 3])); print(x)
x += 1; x *= 2; x -= 1; x /= 3; print(x); x.pow_(2); print(x); x %= 2; print(x); y = x; y += 10; print(x is y, x)
x.exp_().log_(); x.round_(); print(x); x.add_(torch.ones(3), alpha=2); print(x); x.addcmul_(torch.ones(3), torch.ones(3), value=0.5); x.addcdiv_(torch.ones(3), torch.full((3,), 2.)); print(x); x.lerp_(torch.zeros(3), 0.5); print(x); x.eq_(x); print(x)
x.clamp_min_(2); x.clamp_max_(3); print(x); x.reciprocal_(); x.floor_(); x.ceil_(); print(x); x.tril_() if x.dim() > 1 else 0; print(torch.ones(2, 2).tril_(), torch.ones(2, 2).triu_(1))
