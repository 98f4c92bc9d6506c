import torch
from _tell import tell

x = torch.zeros(2, 3)
i = torch.tensor([0])
tell(
    lambda: x.scatter_(1, torch.tensor([[3]]), 1.), lambda: x.index_add_(0, i, torch.ones(2, 3)), lambda: x.index_add_(0, torch.tensor([5]), torch.ones(1, 3)),
    lambda: x.index_fill_(0, torch.tensor([5]), 1.), lambda: x.index_copy_(0, i, torch.ones(2, 3)), lambda: x.masked_select(x),
    lambda: x.masked_fill_(x, 1), lambda: x.masked_scatter_(x == 0, torch.ones(2)), lambda: torch.ones(1).expand(3).add_(1),
    lambda: x.put_(torch.tensor([9]), torch.ones(1)), lambda: x.index_add_(0, torch.tensor([0.]), torch.ones(1, 3)))
