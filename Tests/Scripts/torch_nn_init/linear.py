import torch
import torch.nn as nn
torch.manual_seed(7)
for layer in [
    nn.Linear(4, 3),
    nn.Linear(3, 2, bias=False),
]:
    print(layer)
    for name, value in layer.state_dict().items():
        print(name, value)
print(torch.rand(2))
