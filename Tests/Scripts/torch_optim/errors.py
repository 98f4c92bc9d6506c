import torch
from torch import nn, optim

p = nn.Parameter(torch.tensor([1.0, 2.0]))
q = nn.Parameter(torch.tensor([3.0]))


def tell(make):
    try:
        print("fine", make())
    except Exception as error:
        print(type(error).__name__, error)


tell(lambda: optim.SGD([p]))
tell(lambda: optim.SGD([p], lr=-1))
tell(lambda: optim.SGD([p], lr=0.1, momentum=-1))
tell(lambda: optim.SGD([p], lr=0.1, weight_decay=-1))
tell(lambda: optim.SGD([p], lr=0.1, nesterov=True))
tell(lambda: optim.SGD(p, lr=0.1))
tell(lambda: optim.SGD(torch.ones(2).long(), lr=0.1))
tell(lambda: optim.SGD([], lr=0.1))
tell(lambda: optim.SGD([3], lr=0.1))
tell(lambda: optim.SGD(3, lr=0.1))
tell(lambda: optim.SGD([p * 2], lr=0.1))
tell(lambda: optim.SGD([{"params": p}, {"params": p}], lr=0.1))
tell(lambda: optim.SGD([{"params": {p}}], lr=0.1))
tell(lambda: optim.SGD([{"param": p}], lr=0.1))
for kind in (optim.Adam, optim.AdamW, optim.Adamax):
    tell(lambda: kind([p], lr=-1))
    tell(lambda: kind([p], eps=-1))
    tell(lambda: kind([p], betas=(1.0, 0.9)))
    tell(lambda: kind([p], betas=(0.9, 2.0)))
for options in (dict(lr=-1), dict(lr_decay=-1), dict(weight_decay=-1), dict(initial_accumulator_value=-1), dict(eps=-1)):
    tell(lambda: optim.Adagrad([p], **options))
for options in (dict(lr=-1), dict(rho=2), dict(weight_decay=-1), dict(eps=-1)):
    tell(lambda: optim.Adadelta([p], **options))
for options in (dict(lr=-1), dict(alpha=-2), dict(weight_decay=-1), dict(eps=-1), dict(momentum=-1)):
    tell(lambda: optim.RMSprop([p], **options))
tell(lambda: optim.Rprop([p], etas=(2, 1)))
adam = optim.Adam([{"params": [p], "lr": 1e-3}, {"params": q}], lr=0.1)
tell(lambda: adam.add_param_group(3))
tell(lambda: adam.load_state_dict({"state": {}, "param_groups": []}))
tell(lambda: adam.load_state_dict({"state": {}, "param_groups": [{"params": [1, 2]}, {"params": []}]}))
tell(lambda: optim.LBFGS([{"params": p}, {"params": q}]))
print(adam)
