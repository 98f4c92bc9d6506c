import torch
import torch.nn.functional as F
from _tell import tell

x = torch.ones(2, 3)
tell(
    lambda: F.pad(x, (1,)), lambda: F.pad(x, (1, 1, 1, 1, 1, 1)), lambda: F.pad(x, (1, 1), 'nosuch'), lambda: F.one_hot(torch.tensor([-1])),
    lambda: F.one_hot(torch.tensor([3]), 2), lambda: F.one_hot(torch.tensor([1.])), lambda: F.glu(x), lambda: F.prelu(x, torch.ones(2)),
    lambda: F.kl_div(x, x, reduction='nosuch'))
