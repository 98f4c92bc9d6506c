import torch
from _tell import tell

x = torch.ones(2, 2)
tell(
    lambda: x.item(), lambda: bool(x), lambda: int(x), lambda: float(x), lambda: bool(torch.zeros(0)), lambda: torch.zeros(0).item(),
    lambda: [1, 2][torch.tensor(1.)], lambda: range(torch.tensor(2.5)), lambda: 'x' * torch.ones(1), lambda: '{:d}'.format(x),
    lambda: x.numpy if False else int(torch.tensor(float('nan'))), lambda: x.fill_(x), lambda: 1 if x else 0)
