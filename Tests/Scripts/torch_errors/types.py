import torch
from _tell import tell

f, i, b = torch.ones(2), torch.tensor([1, 2]), torch.tensor([True, False])
tell(
    lambda: -b, lambda: b - b, lambda: i.mean(), lambda: i.exp(), lambda: i.sqrt_(), lambda: i.add_(1.5), lambda: i.std(),
    lambda: torch.mm(torch.ones(2, 2), torch.ones(2, 2).long()), lambda: f.double().dot(f), lambda: ~f, lambda: f & 1,
    lambda: i.requires_grad_(), lambda: torch.tensor([1], requires_grad=True), lambda: torch.tensor('a'),
    lambda: torch.tensor([1, 'a']), lambda: torch.tensor([[1], [2, 3]]), lambda: torch.tensor(None), lambda: f + 'a',
    lambda: f.type('float'), lambda: torch.ones(2).to('nowhere'), lambda: torch.full((2,), 300, dtype=torch.uint8))
