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


schedule = run(lambda optimizer: lr_scheduler.StepLR(optimizer, step_size=3))
print(schedule.state_dict())
run(lambda optimizer: lr_scheduler.StepLR(optimizer, 2, gamma=0.5))
schedule.step(5)
print(schedule.get_last_lr())
