import torch
import torch.nn as nn

import torch.nn.functional as F
import torch.optim as optim
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 4, 3)
        self.norm = nn.BatchNorm2d(4)
        self.conv2 = nn.Conv2d(4, 8, 3, padding=1)
        self.drop = nn.Dropout2d(0.1)
        self.fc = nn.Linear(8 * 3 * 3, 4)
    def forward(self, x):
        x = F.max_pool2d(F.relu(self.norm(self.conv1(x))), 2)
        x = F.relu(self.drop(self.conv2(x)))
        x = F.avg_pool2d(x, 2, stride=1, padding=0) if x.size(2) == 4 else x
        return F.log_softmax(self.fc(x.view(x.size(0), -1)), dim=1)
torch.manual_seed(2)
x = torch.randn(64, 1, 10, 10)
t = torch.randint(0, 4, (64,))
x[list(range(64)), 0, t * 2, t] += 4
net = Net()
optimizer = optim.SGD(net.parameters(), lr=0.05)
for step in range(50):
    i = step * 16 % 64
    optimizer.zero_grad()
    loss = F.nll_loss(net(x[i:i + 16]), t[i:i + 16])
    loss.backward()
    optimizer.step()
    print(step, "%.4f" % loss.item())
net.eval()
print((net(x).argmax(1) == t).sum())
