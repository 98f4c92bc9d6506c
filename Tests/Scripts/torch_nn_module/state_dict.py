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

torch.manual_seed(1)
a, b = Net(), Net()
state = a.state_dict()
print(type(state).__name__, list(state))
print(b.load_state_dict(state))
x = torch.ones(2, 4)
print(torch.equal(a(x), b(x)))
state["count"] += 1
print(a.count, b.count)
bn = nn.BatchNorm1d(2)
bn(torch.randn(4, 2))
other = nn.BatchNorm1d(2)
other.load_state_dict(bn.state_dict())
print(torch.equal(other.running_mean, bn.running_mean), other.num_batches_tracked)
part = {k: v for k, v in a.state_dict().items() if k.startswith("fc1")}
print(b.load_state_dict(part, strict=False))
print(list(nn.Sequential(a).state_dict(prefix="p.")))
print(a.state_dict(keep_vars=True)["scale"].requires_grad)
