import torch
import torch.nn as nn
torch.manual_seed(13)
torch.set_printoptions(precision=3)
net = nn.GRU(2, 2, num_layers=2, dropout=0.5)
print(net)
x = torch.randn(2, 3, 2, requires_grad=True)
output, hidden = net(x)
print(output.data)
print(hidden)
output.pow(2).sum().backward()
print(x.grad)
for name, p in net.named_parameters():
    print(name, p.grad)
