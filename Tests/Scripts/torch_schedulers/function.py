import torch
from torch import nn, optim
from torch.optim import lr_scheduler


def make(**options):
    groups = [{"params": [nn.Parameter(torch.ones(2))], "lr": 0.5}, {"params": [nn.Parameter(torch.ones(1))]}]
    return optim.SGD(groups, lr=0.1, **options)


def run(make_schedule, steps=12, **options):
    optimizer = make(**options)
    schedule = make_schedule(optimizer)
    print(type(schedule).__name__, schedule.last_epoch, schedule.base_lrs)
    for step in range(steps):
        print(step, ["%.6g" % group["lr"] for group in optimizer.param_groups], ["%.6g" % rate for rate in schedule.get_last_lr()])
        optimizer.step()
        schedule.step()
    return schedule


schedule = run(lambda optimizer: lr_scheduler.LambdaLR(optimizer, lambda epoch: 0.95 ** epoch))
print(schedule.state_dict())
run(lambda optimizer: lr_scheduler.LambdaLR(optimizer, [lambda epoch: 1 / (epoch + 1), lambda epoch: 1.0]))


class Warm:
    def __init__(self, length):
        self.length = length

    def __call__(self, epoch):
        return min(1.0, (epoch + 1) / self.length)


schedule = run(lambda optimizer: lr_scheduler.LambdaLR(optimizer, Warm(5)))
print(schedule.state_dict()["lr_lambdas"])
other = lr_scheduler.LambdaLR(make(), Warm(50))
other.load_state_dict(schedule.state_dict())
print(other.last_epoch, other.lr_lambdas[0].length)
