import torch

x = torch.arange(6).view(3, 2)
for row in x: print(row, end=' ')
a, b, c = x; print(a, c); print(list(torch.arange(3)), [r.sum().item() for r in x], len(x)); print(list(zip(*x.tolist())), [t for t in torch.ones(2, 1)])
for i, v in enumerate(torch.tensor([1.5, 2.5])): print(i, v)
