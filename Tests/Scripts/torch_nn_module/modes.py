import torch
import torch.nn as nn

class Net(nn.Module):
    def __init__(self):
        super(Net, self).__init__()
        self.fc1 = nn.Linear(4, 3)
        self.act = nn.ReLU()
        self.body = nn.Sequential(nn.Linear(3, 3), nn.Tanh())
        self.scale = nn.Parameter(torch.ones(2))
        self.register_buffer("count", torch.zeros(1))
    def forward(self, x):
        return self.body(self.act(self.fc1(x)))

net = Net()
print(net.eval() is net, net.training, net.body[1].training)
net.train()
print(net.body.training)
print(net.double().scale.dtype, net.fc1.weight.dtype, net.count.dtype)
print(net.float().scale.dtype)
print(net.to(torch.float64).count.dtype, net.to("cpu") is net)
net.float()
net.requires_grad_(False)
print(any(p.requires_grad for p in net.parameters()))
net.requires_grad_()
net(torch.ones(1, 4)).sum().backward()
print(net.fc1.bias.grad is None)
net.zero_grad()
print(net.fc1.bias.grad)
seen = []
print(net.apply(lambda m: seen.append(type(m).__name__)) is net, seen)
def clear(m):
    if isinstance(m, nn.Linear):
        m.weight.data.fill_(0.5)
net.apply(clear)
print(net.fc1.weight)
