"""Trains for as many steps as the argument says. `run` compares the peaks of memory."""

import sys

import torch
import torch.nn as nn
import torch.nn.functional as F
import torch.optim as optim

torch.manual_seed(1)
net = nn.Sequential(nn.Linear(20, 16), nn.ReLU(), nn.Dropout(0.1), nn.Linear(16, 3))
optimizer = optim.SGD(net.parameters(), lr=0.01, momentum=0.9)
x, t = torch.randn(32, 20), torch.randint(0, 3, (32,))
for step in range(int(sys.argv[1])):
    optimizer.zero_grad()
    F.cross_entropy(net(x), t).backward()
    optimizer.step()
