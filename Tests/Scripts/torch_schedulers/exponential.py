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


run(lambda optimizer: lr_scheduler.ExponentialLR(optimizer, 0.9))
run(lambda optimizer: lr_scheduler.MultiplicativeLR(optimizer, lambda epoch: 0.5 if epoch % 2 else 0.9))
