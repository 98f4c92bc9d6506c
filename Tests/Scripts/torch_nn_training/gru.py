import torch
import torch.nn as nn

import torch.optim as optim
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.embed = nn.Embedding(10, 6)
        self.rnn = nn.GRU(6, 8, batch_first=True)
        self.out = nn.Linear(8, 10)
    def forward(self, x):
        return self.out(self.rnn(self.embed(x))[0])
torch.manual_seed(3)
x = torch.randint(0, 10, (16, 7))
net = Net()
loss_of = nn.CrossEntropyLoss()
optimizer = optim.SGD(net.parameters(), lr=0.5)
for step in range(50):
    optimizer.zero_grad()
    y = net(x[:, :-1])
    loss = loss_of(y.reshape(-1, 10), x[:, 1:].reshape(-1))
    loss.backward()
    nn.utils.clip_grad_norm_(net.parameters(), 1.0)
    optimizer.step()
    print(step, "%.4f" % loss.item())
