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
for name, p in net.named_parameters():
    print(name, tuple(p.shape), p.requires_grad)
print([n for n, _ in net.named_buffers()], len(list(net.buffers())))
print([n for n, _ in net.named_modules()])
print([n for n, _ in net.named_children()], len(list(net.children())), len(list(net.modules())))
print(len(list(net.parameters())), len(list(net.parameters(recurse=False))))
print(list(net._modules), list(net._parameters), list(net._buffers))
shared = nn.Linear(2, 2)
twice = nn.Sequential(shared, nn.ReLU(), shared)
print(len(list(twice.parameters())), [n for n, _ in twice.named_modules()], len(twice))
print([n for n in dir(net) if n in ("fc1", "scale", "count", "forward", "training")])
print("fc1" in net.__dict__, net.training, hasattr(net, "nothing"))
