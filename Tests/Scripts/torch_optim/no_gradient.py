import torch
from torch import nn, optim

a, b = nn.Parameter(torch.ones(2)), nn.Parameter(torch.ones(2))
for kind in (optim.SGD, optim.Adam, optim.AdamW, optim.RMSprop, optim.Adadelta, optim.Adamax, optim.ASGD, optim.Rprop):
    a.grad = None
    optimizer = kind([a, b], lr=0.5)
    optimizer.zero_grad()
    optimizer.step()
    (a * 3).sum().backward()
    optimizer.step()
    print(kind.__name__, kind.__module__, a.data, b.data, len(optimizer.state))
print(optimizer.step(lambda: 3))
for kind in (optim.SGD, optim.Adam):
    p = nn.Parameter(torch.tensor([1.0, 2.0], dtype=torch.float64))
    optimizer = kind([p], lr=0.3)
    for step in range(3):
        optimizer.zero_grad()
        (p ** 2).sum().backward()
        optimizer.step()
    print(p)
w = nn.Parameter(torch.arange(6.0).view(2, 3).t())
optimizer = optim.Adam([w], lr=0.1)
(w * torch.arange(6.0).view(3, 2)).sum().backward()
optimizer.step()
print(w)
