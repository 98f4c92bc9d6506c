import torch
import torch.nn as nn

from torch.nn import init
torch.manual_seed(5)
q = init.orthogonal_(torch.empty(3, 3))
torch.set_printoptions(precision=3)
print(q)
print(torch.allclose(q.mm(q.t()), torch.eye(3), atol=1e-5))
print(init.orthogonal_(torch.empty(2, 4), gain=2))
print(init.sparse_(torch.empty(5, 3), 0.4))
