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

print(Net())
print(nn.Sequential())
print(nn.Sequential(nn.Conv2d(1, 20, 5), nn.BatchNorm2d(20), nn.MaxPool2d(2, 2), nn.Flatten(), nn.Dropout(), nn.LogSoftmax(dim=1)))
print(nn.ModuleList([nn.Linear(1, 1), nn.ModuleDict({"a": nn.ReLU(inplace=True)})]))
print(nn.ModuleDict())
print(nn.ParameterList([nn.Parameter(torch.ones(2, 3)), nn.Parameter(torch.zeros(1))]))
print(nn.ParameterDict({"w": nn.Parameter(torch.ones(2))}))
class Extra(nn.Module):
    def extra_repr(self):
        return "a=1\nb=2"
print(Extra())
class Both(Extra):
    def __init__(self):
        super().__init__()
        self.inner = Extra()
print(Both())
