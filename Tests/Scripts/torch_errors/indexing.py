import torch
from _tell import tell

x = torch.arange(6.).view(2, 3)


def put(index, value):
    x[index] = value


tell(
    lambda: x[2], lambda: x[0, 3], lambda: x[0, 0, 0], lambda: x[-3], lambda: x[torch.tensor([0, 2])],
    lambda: x[1.5], lambda: x[torch.tensor([True, False, True])], lambda: x[torch.tensor([0.5])],
    lambda: x[::-1], lambda: torch.tensor(1)[0], lambda: x[[0, 1], [0, 1, 2]], lambda: put(5, 1),
    lambda: put(0, torch.ones(2)), lambda: x[::0], lambda: len(torch.tensor(1)), lambda: list(torch.tensor(1)),
    lambda: torch.index_select(x, 0, torch.tensor([2])), lambda: torch.index_select(x, 0, torch.tensor([0.])),
    lambda: torch.gather(x, 1, torch.tensor([[3], [0]])), lambda: x.gather(2, torch.tensor([[0]])), lambda: torch.take(x, torch.tensor([6])))
