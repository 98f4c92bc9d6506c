import torch
from torch import nn, optim


def run(make):
    torch.manual_seed(4)
    model = nn.Sequential(nn.Linear(6, 10), nn.ReLU(), nn.Linear(10, 3))
    data, target = torch.randn(24, 6), torch.randn(24, 3)
    optimizer = make(model.parameters())
    print(optimizer)
    for step in range(50):
        optimizer.zero_grad()
        loss = ((model(data) - target) ** 2).mean()
        loss.backward()
        optimizer.step()
        print(step, "%.4f" % loss.item())
    torch.set_printoptions(precision=3, sci_mode=False)
    print(model[2].weight)
    print(model[0].bias)
    for parameter in model.parameters():
        memory = optimizer.state[parameter] if parameter in optimizer.state else {}
        print({key: round(float(value.sum()), 3) if torch.is_tensor(value) else value for key, value in memory.items()})


run(lambda parameters: optim.AdamW(parameters, lr=0.01))
run(lambda parameters: optim.AdamW(parameters, lr=0.01, weight_decay=0.1, amsgrad=True))
