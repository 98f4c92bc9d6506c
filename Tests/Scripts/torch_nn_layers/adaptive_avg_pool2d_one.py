import torch
import torch.nn as nn
torch.manual_seed(11)
torch.set_printoptions(precision=3)
layer = nn.AdaptiveAvgPool2d(1)
x = torch.randn(2, 2, 3, 3, requires_grad=True)
y = layer(x)
print(layer)
print(y.shape)
print(y)
(y.pow(3) + y).sum().backward()
print(x.grad)
for name, p in layer.named_parameters():
    print(name, p.grad)
for name, b in layer.named_buffers():
    print(name, b)
