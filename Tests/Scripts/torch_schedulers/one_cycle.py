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


schedule = run(lambda optimizer: lr_scheduler.OneCycleLR(optimizer, max_lr=1.0, total_steps=14), 13, momentum=0.9)
print(["%.6g" % group["momentum"] for group in schedule.optimizer.param_groups])
run(lambda optimizer: lr_scheduler.OneCycleLR(optimizer, 0.5, epochs=3, steps_per_epoch=4, anneal_strategy="linear", cycle_momentum=False), 10)
adam = optim.Adam([nn.Parameter(torch.ones(1))])
schedule = lr_scheduler.OneCycleLR(adam, 0.1, total_steps=6)
for step in range(4):
    adam.step()
    schedule.step()
    print("%.6g" % adam.param_groups[0]["lr"], "%.6g" % adam.param_groups[0]["betas"][0])
