"""Modules, losses and optimisers over workers."""
from _probe import *
import torch.nn as nn
import torch.nn.functional as F
import torch.optim as optim

torch.manual_seed(1)
model = nn.Linear(2, 1)
show(model.location)
show(model.send(bob) is model)
show(model, model.location, model.weight)
stores()
show([type(p).__name__ for p in model.parameters()], len(list(model.parameters())))
out = model(torch.tensor([[1.0, 2.0]]).send(bob))
show(out)
show(out.get())
model.move(alice)
show(model.location)
stores()
show(model.get() is model, model.location)
show(model.weight)
stores()
copy = model.copy()
show(copy.weight is model.weight, torch.equal(copy.weight, model.weight))
data = {
    bob: (torch.tensor([[0.0, 0.0], [0.0, 1.0]]).send(bob), torch.tensor([[0.0], [0.0]]).send(bob)),
    alice: (torch.tensor([[1.0, 0.0], [1.0, 1.0]]).send(alice), torch.tensor([[1.0], [1.0]]).send(alice)),
}
opt = optim.SGD(model.parameters(), lr=0.1)
for epoch in range(3):
    for worker, (x, y) in data.items():
        model.send(worker)
        opt.zero_grad()
        loss = ((model(x) - y) ** 2).sum()
        loss.backward()
        opt.step()
        model.get()
        show(worker.id, loss.get())
show(model.weight, model.bias)
show(model.weight.grad)
stores()
opt = optim.SGD(model.parameters(), lr=0.1, momentum=0.5)
x, y = data[bob]
model.send(bob)
for epoch in range(3):
    opt.zero_grad()
    loss = F.mse_loss(model(x), y)
    loss.backward()
    opt.step()
    show(loss.get())
model.get()
show(model.weight)
del x, y, loss, data
stores()
bobs, alices = model.copy().send(bob), model.copy().send(alice)
alices.move(charlie)
bobs.move(charlie)
stores()
with torch.no_grad():
    model.weight.set_(((alices.weight.data + bobs.weight.data) / 2).get())
    model.bias.set_(((alices.bias.data + bobs.bias.data) / 2).get())
show(model.weight, model.bias)
del bobs, alices
stores()
attempt(lambda: nn.Linear(2, 1).get())
from syft.frameworks.torch.fl.utils import add_model, scale_model
one, two = nn.Linear(1, 1), nn.Linear(1, 1)
with torch.no_grad():
    one.weight.fill_(1.0)
    two.weight.fill_(3.0)
show(add_model(one, two) is one, one.weight)
show(scale_model(one, 0.5) is one, one.weight)
