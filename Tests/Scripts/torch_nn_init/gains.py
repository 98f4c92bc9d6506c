import torch
import torch.nn as nn

from torch.nn import init
for name in ["linear", "conv2d", "sigmoid", "tanh", "relu", "leaky_relu"]:
    print(name, init.calculate_gain(name))
print(init.calculate_gain("leaky_relu", 0.2))
try:
    init.calculate_gain("swish")
except ValueError as error:
    print(error)
try:
    init.xavier_uniform_(torch.empty(3))
except ValueError as error:
    print(error)
