import torch
from _tell import tell

x = torch.arange(6).view(2, 3)
tell(
    lambda: x.view(4), lambda: x.view(-1, 4), lambda: x.view(-1, -1), lambda: x.t().view(6), lambda: x.reshape(5),
    lambda: x.permute(0), lambda: x.permute(0, 0), lambda: x.transpose(0, 2), lambda: torch.ones(2, 2, 2).t(),
    lambda: x.squeeze(3), lambda: x.unsqueeze(4), lambda: x.unsqueeze(-5), lambda: x.flatten(1, 0),
    lambda: x.view(2, -3), lambda: x.narrow(0, 1, 2), lambda: x.narrow(0, 0, -1), lambda: x.select(0, 5), lambda: x.split(0),
    lambda: x.split([1, 2]), lambda: x.chunk(0), lambda: x.unfold(0, 3, 1), lambda: x.unfold(0, 1, 0),
    lambda: x.as_strided((3, 3), (3, 3)))
