import torch
import torch.nn.functional as F

x = torch.tensor(2., requires_grad=True)
y = x
for i in range(4): y = y * x if i % 2 else y + x
y.backward(); print(y, x.grad)
a = torch.ones(2, 2, requires_grad=True); b = a[0]; c = a[1] * 2; (b + c).sum().backward(); print(a.grad); m = torch.tensor([[1., 5.], [7., 2.]], requires_grad=True); m.max(1)[0].sum().backward(); print(m.grad); m.grad = None; m.sort(0)[0][0].sum().backward(); print(m.grad); m.grad = None; m[m > 2].sum().backward(); print(m.grad); m.grad = None; m.gather(1, torch.tensor([[0], [0]])).sum().backward(); print(m.grad); m.grad = None; F.pad(m, (1, 1)).pow(2).sum().backward(); print(m.grad); m.grad = None; torch.cumprod(m, 0).sum().backward(); print(m.grad); m.grad = None; m.std().backward(); print(m.grad); m.grad = None; m.median().backward(); print(m.grad); m.grad = None; m.masked_fill(m > 4, 0).sum().backward(); print(m.grad); m.grad = None; torch.take(m, torch.tensor([0, 0, 3])).sum().backward(); print(m.grad)
