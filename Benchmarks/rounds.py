# Part 2's federated training: ten rounds, two workers. Prints milliseconds, once for each training.
import time

import syft as sy
import torch
from torch import nn, optim

hook = sy.TorchHook(torch)
bob = sy.VirtualWorker(hook, id="bob")
alice = sy.VirtualWorker(hook, id="alice")
data = torch.tensor([[0, 0], [0, 1], [1, 0], [1, 1.0]], requires_grad=True)
target = torch.tensor([[0], [0], [1], [1.0]], requires_grad=True)
datasets = [
    (data[0:2].send(bob), target[0:2].send(bob)),
    (data[2:].send(alice), target[2:].send(alice)),
]
model = nn.Linear(2, 1)


def train():
    opt = optim.SGD(params=model.parameters(), lr=0.1)
    losses = []
    for _ in range(10):
        for data, target in datasets:
            model.send(data.location)
            opt.zero_grad()
            loss = ((model(data) - target) ** 2).sum()
            loss.backward()
            opt.step()
            model.get()
            losses.append(loss.get())
    return losses


for _ in range(21):
    start = time.perf_counter()
    losses = train()
    print((time.perf_counter() - start) * 1000)
assert len(losses) == 20
