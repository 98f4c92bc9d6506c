import torch
import torch.nn.functional as F

x = torch.tensor([-3., -1., 0., 1., 3., 30.])
for f in (F.gelu, F.softplus, F.softsign, F.logsigmoid, F.tanhshrink, F.hardshrink, F.softshrink, F.sigmoid, F.tanh): print(f(x))
print(F.softplus(x, beta=2))
print(F.softplus(x, 1, 2))
print(F.hardshrink(x, 1.5))
print(F.softshrink(x, lambd=2))
print(F.glu(x))
print(F.glu(torch.arange(8.).view(2, 4), 0))
print(F.softmin(x[:3], dim=0))
print(F.softmax(x[:3], 0))
print(F.log_softmax(x[:3], -1))
print(torch.hardshrink(x, 0.5))
