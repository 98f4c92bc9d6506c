import torch
import torch.nn as nn
torch.manual_seed(7)
for layer in [
    nn.Conv1d(2, 3, 3),
    nn.Conv1d(4, 4, 2, groups=2, bias=False),
]:
    print(layer)
    for name, value in layer.state_dict().items():
        print(name, value)
print(torch.rand(2))
