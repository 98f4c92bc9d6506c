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


optimizer = make()
schedule = lr_scheduler.ReduceLROnPlateau(optimizer, patience=1, verbose=True)
for measure in [1, 1, 1, 1, 1, 0.5, 0.5, 0.49, torch.tensor(0.5), 0.5, 0.5]:
    schedule.step(measure)
    print(["%.6g" % group["lr"] for group in optimizer.param_groups], schedule.num_bad_epochs, schedule.best)
print(schedule.state_dict())
optimizer = make()
schedule = lr_scheduler.ReduceLROnPlateau(optimizer, "max", factor=0.5, patience=0, threshold=0.1, threshold_mode="abs", cooldown=2, min_lr=[0.2, 0.01])
for measure in [1, 1.05, 1.2, 1.2, 1.2, 1.2, 1.2, 1.2, 2]:
    schedule.step(measure)
    print(["%.6g" % group["lr"] for group in optimizer.param_groups], schedule.cooldown_counter, schedule.in_cooldown)
