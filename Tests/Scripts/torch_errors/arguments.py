import torch
from _tell import tell

x = torch.ones(2, 2)
tell(
    lambda: torch.mm(x), lambda: x.mm(), lambda: torch.exp([1]), lambda: torch.exp(), lambda: torch.t(3),
    lambda: x.dot(3), lambda: torch.ger(x[0], 2), lambda: x.bmm('a'),
    lambda: torch.cat(3), lambda: torch.cat([1, 2]), lambda: torch.diag(x, 'a'), lambda: x.unsqueeze(),
    lambda: x.unsqueeze(1.5), lambda: torch.bmm(x, x, x), lambda: x.nosuch, lambda: torch.nosuch, lambda: torch.det(2))
