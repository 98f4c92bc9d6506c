import torch

a, b = torch.tensor([1., 2.]), torch.tensor([3., 4.])
o = torch.zeros(2); r = torch.add(a, b, out=o); print(o, r is o); torch.mul(a, b, out=o); print(o); torch.exp(a, out=o); print(o)
o = torch.empty(0); torch.cat([a, b], out=o); print(o); torch.stack([a, b], out=o); print(o); torch.mm(torch.eye(2), torch.ones(2, 2), out=o); print(o)
v, i = torch.zeros(1), torch.zeros(1, dtype=torch.long); torch.max(torch.tensor([[1., 5.], [7., 2.]]), 1, out=(v, i)); print(v, i); torch.sort(torch.tensor([3., 1., 2.]), out=(v, i)); print(v, i)
m = torch.zeros(2, dtype=torch.bool); torch.eq(a, a, out=m); print(m); torch.sum(a, 0, out=o); print(o)
