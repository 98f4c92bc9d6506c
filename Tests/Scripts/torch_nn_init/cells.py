import torch
import torch.nn as nn
torch.manual_seed(7)
for layer in [
    nn.RNNCell(3, 2),
    nn.LSTMCell(2, 2),
    nn.GRUCell(2, 2),
]:
    print(layer)
    for name, value in layer.state_dict().items():
        print(name, value)
print(torch.rand(2))
