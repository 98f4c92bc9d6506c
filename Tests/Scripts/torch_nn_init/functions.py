import torch
import torch.nn as nn

from torch.nn import init
torch.manual_seed(3)
for name in ["uniform_", "normal_", "xavier_uniform_", "xavier_normal_", "kaiming_uniform_", "kaiming_normal_", "ones_", "zeros_", "eye_"]:
    print(name)
    print(getattr(init, name)(torch.empty(3, 4)))
print(init.constant_(torch.empty(2), 0.25))
print(init.uniform_(torch.empty(3), -2, 2))
print(init.normal_(torch.empty(20), 1, 0.5))
print(init.kaiming_normal_(torch.empty(2, 3, 2, 2), mode="fan_out", nonlinearity="relu"))
print(init.dirac_(torch.empty(2, 2, 3)))
