import copy
import torch
from torch import nn, optim


def make():
    torch.manual_seed(1)
    model = nn.Linear(3, 2)
    return model, optim.Adam(model.parameters(), lr=0.1)


def train(model, optimizer, steps):
    for step in range(steps):
        optimizer.zero_grad()
        loss = (model(torch.ones(1, 3)) - 1).pow(2).sum()
        loss.backward()
        optimizer.step()
        print("%.4f" % loss.item())


model, optimizer = make()
train(model, optimizer, 3)
saved = optimizer.state_dict()
print(sorted(saved), [sorted(group) for group in saved["param_groups"]])
print(saved["param_groups"][0]["params"] == [id(p) for p in model.parameters()])
print([sorted(state) for state in saved["state"].values()])
weights = {name: value.clone() for name, value in model.state_dict().items()}
saved = copy.deepcopy(saved)
train(model, optimizer, 2)
other, resumed = make()
with torch.no_grad():
    other.weight.copy_(weights["weight"])
    other.bias.copy_(weights["bias"])
resumed.load_state_dict(saved)
train(other, resumed, 2)
print(torch.equal(model.weight, other.weight))
print([state["step"] for state in resumed.state.values()])
