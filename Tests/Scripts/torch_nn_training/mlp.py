import torch
import torch.nn as nn

import torch.nn.functional as F
import torch.optim as optim
torch.manual_seed(1)
x = torch.randn(200, 20)
t = (x[:, :4].sum(1) > 0).long() + (x[:, 4] > 0.5).long()
net = nn.Sequential(nn.Linear(20, 32), nn.ReLU(), nn.Dropout(0.1), nn.Linear(32, 16), nn.Tanh(), nn.Linear(16, 3))
optimizer = optim.SGD(net.parameters(), lr=0.1, momentum=0.9)
for step in range(50):
    i = step * 20 % 200
    optimizer.zero_grad()
    loss = F.cross_entropy(net(x[i:i + 20]), t[i:i + 20])
    loss.backward()
    optimizer.step()
    print(step, "%.4f" % loss.item())
