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


torch.manual_seed(2)
model = nn.Sequential(nn.Linear(5, 8), nn.Tanh(), nn.Linear(8, 1))
data, target = torch.randn(30, 5), torch.randn(30, 1)
optimizer = optim.Adam(model.parameters(), lr=0.05)
schedule = lr_scheduler.StepLR(optimizer, 10, gamma=0.5)
for step in range(50):
    optimizer.zero_grad()
    loss = (model(data) - target).pow(2).mean()
    loss.backward()
    optimizer.step()
    schedule.step()
    print(step, "%.4f" % loss.item(), schedule.get_last_lr())
