import torch
import torch.nn as nn

import torch.optim as optim
torch.manual_seed(5)
x = torch.randn(6, 4, 3)
t = x.sum(2, keepdim=True).cumsum(0)
net = nn.LSTM(3, 8, num_layers=2)
head = nn.Linear(8, 1)
parameters = list(net.parameters()) + list(head.parameters())
optimizer = optim.SGD(parameters, lr=0.05)
for step in range(50):
    optimizer.zero_grad()
    loss = nn.functional.mse_loss(head(net(x)[0]), t)
    loss.backward()
    optimizer.step()
    if step % 5 == 0:
        print(step, "%.4f" % loss.item())
