import torch
import torch.nn as nn
torch.manual_seed(7)
for layer in [
    nn.RNN(3, 2),
    nn.RNN(2, 2, num_layers=2, bidirectional=True),
]:
    print(layer)
    for name, value in layer.state_dict().items():
        print(name, value)
print(torch.rand(2))
