import torch
from _tell import tell

x = torch.ones(2, 3)
tell(
    lambda: x.sum(2), lambda: x.mean(-3), lambda: x.max(5), lambda: torch.cat([x, x], 2), lambda: torch.cat([x, torch.ones(2, 2)]),
    lambda: torch.cat([x, torch.ones(3)]), lambda: torch.cat([]), lambda: torch.stack([x, torch.ones(3, 2)]), lambda: torch.stack([]),
    lambda: x.softmax(2), lambda: x.argmax(4), lambda: x.size(2), lambda: x.stride(3), lambda: x.cumsum(2),
    lambda: x.sort(2), lambda: x.topk(4), lambda: x.kthvalue(4), lambda: torch.zeros(0).max(), lambda: torch.zeros(0, 2).max(0),
    lambda: x.flip(2), lambda: x.roll(1, 3), lambda: x.diagonal(0, 0, 0), lambda: torch.zeros(0).argmax())
