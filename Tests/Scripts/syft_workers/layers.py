"""Layers over tensors: logging, private, and one of the script's own."""
from _probe import *
import torch.nn.functional as F
from syft.frameworks.torch.tensors.decorators.logging import LoggingTensor
from syft.generic.abstract.tensor import AbstractTensor
from syft.generic.frameworks.overload import overloaded

x = LoggingTensor().on(torch.tensor([1.0, -2.0]))
show(x, x.child, x.child.child, x.is_wrapper)
show(x + x)
show(x.add(x))
show(x * 2, x.abs(), x.sum(), x.shape)
show(torch.add(x, x))
show(torch.mul(x, x))
show(F.relu(x))
show(torch.sum(x))
show(x.t() if False else x.view(2, 1))
p = torch.tensor([1, 2]).private_tensor(allowed_users=['me', 'you'])
show(p, p.child, p.allow('me'), p.allow('them'))
q = p.send(bob, user='me')
stores()
attempt(lambda: q.get(user='them'))
attempt(lambda: q.get())
show(q.get(user='you'))
stores()
show(torch.tensor([1.0]).wrap())
