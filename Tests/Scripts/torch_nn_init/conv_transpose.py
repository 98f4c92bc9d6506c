import torch
import torch.nn as nn
torch.manual_seed(7)
for layer in [
    nn.ConvTranspose2d(2, 3, 2),
    nn.ConvTranspose1d(2, 2, 3),
]:
    print(layer)
    for name, value in layer.state_dict().items():
        print(name, value)
print(torch.rand(2))
