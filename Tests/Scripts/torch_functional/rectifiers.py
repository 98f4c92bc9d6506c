import torch
import torch.nn.functional as F

x = torch.tensor([-2., -0.5, 0., 0.5, 2., 7.])
for f in (F.relu, F.relu6, F.elu, F.selu, F.celu, F.leaky_relu, F.hardtanh): print(f(x))
print(F.elu(x, 0.5))
print(F.celu(x, alpha=2.))
print(F.leaky_relu(x, 0.2))
print(F.hardtanh(x, -0.3, 3.))
print(F.threshold(x, 0.1, 20))
print(F.prelu(x, torch.tensor([0.25])))
print(F.prelu(torch.tensor([[-1., -2.]]), torch.tensor([0.1, 0.2])))
print(F.relu(x.int()))
print(F.threshold(torch.tensor([1., 5.]), 2, 0))
y = x.clone(); F.relu_(y); print(y); y = x.clone(); F.elu_(y); print(y); y = x.clone(); print(F.leaky_relu_(y, 0.1), F.relu(y, inplace=True) is y); y = x.clone(); F.hardtanh_(y); print(y)
