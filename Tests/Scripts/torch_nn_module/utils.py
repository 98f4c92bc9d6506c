import torch
import torch.nn as nn

from torch.nn.utils import clip_grad_norm_, clip_grad_value_, parameters_to_vector, vector_to_parameters
torch.manual_seed(4)
net = nn.Sequential(nn.Linear(2, 3), nn.Linear(3, 1))
net(torch.ones(4, 2)).pow(2).sum().backward()
print("%.4f" % clip_grad_norm_(net.parameters(), 0.5))
print(net[0].weight.grad)
clip_grad_value_(net.parameters(), 0.05)
print(net[0].weight.grad)
v = parameters_to_vector(net.parameters())
print(v.shape, v.sum())
vector_to_parameters(torch.arange(13.), net.parameters())
print(net[0].weight, net[1].bias)
