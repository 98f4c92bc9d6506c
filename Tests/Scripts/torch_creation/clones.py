import torch

x = torch.arange(6).view(2, 3)
y = x.clone(); y[0, 0] = 100
print(x, y)
t = torch.tensor(x); t[0, 0] = -1; print(x[0, 0], t[0, 0])
e = torch.ones(1).expand(3).clone(); e[0] = 5; print(e, e.stride())
print(x.t().clone().is_contiguous(), x.t().contiguous().stride(), x.contiguous() is not None)
