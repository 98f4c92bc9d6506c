import torch
import torch.nn as nn

class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.bias = None
        self.layer = nn.Linear(1, 1)
        self.register_parameter("none", None)
        self.register_buffer("b", None)
net = Net()
net.bias = nn.Parameter(torch.ones(1))
print("bias" in net.__dict__, [n for n, _ in net.named_parameters()])
net.bias = None
print([n for n, _ in net.named_parameters()], net.bias)
net.b = torch.ones(2)
print([n for n, _ in net.named_buffers()], list(net.state_dict()))
del net.layer
print(hasattr(net, "layer"))
net.layer = 3
print(net.layer, net.__dict__["layer"])
print(getattr(net, "zzz", "default"))
import copy
c = copy.deepcopy(net)
c.b.fill_(5)
print(net.b, c.b)
n = nn.Linear(2, 2)
m = copy.deepcopy(n)
print(torch.equal(n.weight, m.weight), n.weight is m.weight)
m.weight.data.zero_()
print(n.weight.abs().sum().item() > 0)
print(isinstance(m.weight, nn.Parameter), m.weight.requires_grad)
