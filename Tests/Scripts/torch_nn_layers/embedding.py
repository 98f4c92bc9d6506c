import torch
import torch.nn as nn
torch.manual_seed(11)
torch.set_printoptions(precision=3)
layer = nn.Embedding(6, 3, padding_idx=1)
x = torch.tensor([[0, 1, 5], [5, 5, 2]])
y = layer(x)
print(layer)
print(y.shape)
print(y)
(y.pow(3) + y).sum().backward()
for name, p in layer.named_parameters():
    print(name, p.grad)
for name, b in layer.named_buffers():
    print(name, b)
