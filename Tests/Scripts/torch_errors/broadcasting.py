import torch
from _tell import tell

a, b = torch.ones(2, 3), torch.ones(2, 2)
tell(
    lambda: a + b, lambda: a * torch.ones(4), lambda: torch.ones(2) == torch.ones(3), lambda: a.expand(3, 3),
    lambda: a.expand(2), lambda: a.expand(-1, 2, 3), lambda: a.add_(torch.ones(3, 2, 3)), lambda: torch.max(a, b),
    lambda: a.copy_(b), lambda: torch.where(a > 0, a, b), lambda: a.masked_fill(torch.ones(4) > 0, 1),
    lambda: torch.broadcast_tensors(a, b), lambda: a.repeat(2))
