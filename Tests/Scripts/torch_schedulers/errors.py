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


import warnings


def tell(call):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            result = call()
            print("fine" if result is None else result)
        except Exception as error:
            print(type(error).__name__, error)
        for warning in caught:
            print(warning.category.__name__, warning.message)


schedule = lr_scheduler.StepLR(make(), 3)
tell(schedule.step)
tell(schedule.get_lr)
tell(lambda: schedule.step(5))


def replaced():
    optimizer = make()
    schedule = lr_scheduler.StepLR(optimizer, 3)
    optimizer.step = lambda: None
    schedule.step()


tell(replaced)
tell(lambda: lr_scheduler.StepLR(3, 3))
tell(lambda: lr_scheduler.StepLR(make(), 3, last_epoch=4))
tell(lambda: lr_scheduler.LambdaLR(make(), [lambda e: 1] * 3))
tell(lambda: lr_scheduler.ReduceLROnPlateau(make(), factor=1))
tell(lambda: lr_scheduler.ReduceLROnPlateau(make(), mode="x"))
tell(lambda: lr_scheduler.ReduceLROnPlateau(make(), threshold_mode="x"))
tell(lambda: lr_scheduler.ReduceLROnPlateau(make(), min_lr=[1, 2, 3]))
tell(lambda: lr_scheduler.CosineAnnealingWarmRestarts(make(), -1))
tell(lambda: lr_scheduler.OneCycleLR(make(), 0.1))
tell(lambda: lr_scheduler.CyclicLR(make(), 0.1, 0.2, mode="x"))
