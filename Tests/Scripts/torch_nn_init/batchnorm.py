import torch
import torch.nn as nn
torch.manual_seed(7)
for layer in [
    nn.BatchNorm1d(3),
    nn.BatchNorm2d(2),
]:
    print(layer)
    for name, value in layer.state_dict().items():
        print(name, value)
print(torch.rand(2))
