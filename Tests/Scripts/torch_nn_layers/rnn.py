import torch
import torch.nn as nn
torch.manual_seed(13)
torch.set_printoptions(precision=3)
net = nn.RNN(3, 2)
print(net)
x = torch.randn(4, 2, 3, requires_grad=True)
output, hidden = net(x)
print(output.data)
print(hidden)
output.pow(2).sum().backward()
print(x.grad)
for name, p in net.named_parameters():
    print(name, p.grad)
