import torch
from _tell import tell

x = torch.ones(2, requires_grad=True)


def twice():
    y = (x * x).sum()
    y.backward()
    y.backward()


def in_place():
    x.add_(1)


def view_in_place():
    x[0] = 3


def assigned():
    x.grad = torch.ones(3)


def flagged():
    y = x * 2
    y.requires_grad = False


tell(
    lambda: (x * 2).backward(), lambda: torch.ones(1).backward(), twice, in_place, view_in_place, assigned, flagged,
    lambda: (x * 2).backward(torch.ones(3)), lambda: torch.autograd.grad(x.sum(), torch.ones(1)),
    lambda: torch.autograd.grad(x.sum(), torch.ones(1, requires_grad=True)), lambda: x.resize_(3),
    lambda: torch.ones(1).requires_grad_().long().sum().backward(), lambda: x[0].detach_(),
    lambda: x.sum().backward('a'), lambda: torch.exp(x, out=torch.zeros(2)))
