import torch
import torch.nn as nn
torch.manual_seed(7)
for layer in [
    nn.Conv2d(1, 2, 3),
    nn.Conv2d(4, 2, (1, 2), groups=2),
]:
    print(layer)
    for name, value in layer.state_dict().items():
        print(name, value)
print(torch.rand(2))
