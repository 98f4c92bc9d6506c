import torch
import torch.nn as nn

x = torch.arange(6.).view(1, 1, 2, 3).requires_grad_()
for layer in [nn.ZeroPad2d(1), nn.ConstantPad2d((1, 0, 0, 2), 3.5), nn.ReflectionPad2d((1, 1, 1, 0)), nn.ReplicationPad2d(1)]:
    print(layer)
    y = layer(x)
    print(y.data)
    x.grad = None
    (y * y).sum().backward()
    print(x.grad)
print(torch.nn.functional.pad(torch.arange(4.), (-1, 2)))
