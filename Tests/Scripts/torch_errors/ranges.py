import torch
from _tell import tell

tell(
    lambda: torch.arange(0, 5, 0), lambda: torch.arange(5, 0), lambda: torch.zeros(-1), lambda: torch.linspace(0, 1, -1),
    lambda: torch.eye(-1), lambda: torch.randint(5, 2, (1,)), lambda: torch.randperm(-1), lambda: torch.bincount(torch.tensor([-1])),
    lambda: torch.bincount(torch.tensor([1.])), lambda: torch.full((2, -2), 1), lambda: torch.range(0, 1, 0), lambda: torch.empty(2, -3))
