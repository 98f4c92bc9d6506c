"""Trains for ten thousand steps and prints how many megabytes the process grew after the first
hundred."""

import torch
import torch.nn as nn
import torch.nn.functional as F
import torch.optim as optim


def resident():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * 4096 / 2 ** 20


torch.manual_seed(1)
net = nn.Sequential(nn.Linear(20, 16), nn.ReLU(), nn.Dropout(0.1), nn.Linear(16, 3))
optimizer = optim.SGD(net.parameters(), lr=0.01, momentum=0.9)
x, t = torch.randn(32, 20), torch.randint(0, 3, (32,))
for step in range(10000):
    optimizer.zero_grad()
    F.cross_entropy(net(x), t).backward()
    optimizer.step()
    if step == 100:
        before = resident()
print(resident() - before)
