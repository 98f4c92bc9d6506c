"""What the tensors cost: run by the program and by PyTorch, each prints NAME MILLISECONDS."""

import sys
import time

import torch
import torch.nn as nn
import torch.nn.functional as F
import torch.optim as optim


def best(action, rounds, calls=1):
    """The fastest of some rounds, in milliseconds a call."""
    action()
    least = float("inf")
    for _ in range(rounds):
        start = time.perf_counter()
        for _ in range(calls):
            action()
        least = min(least, time.perf_counter() - start)
    return least / calls * 1e3


class MLP(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(784, 128)
        self.fc2 = nn.Linear(128, 64)
        self.fc3 = nn.Linear(64, 10)

    def forward(self, x):
        x = F.relu(self.fc1(x))
        x = F.relu(self.fc2(x))
        return F.log_softmax(self.fc3(x), dim=1)


class CNN(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 20, 5, 1)
        self.conv2 = nn.Conv2d(20, 50, 5, 1)
        self.fc1 = nn.Linear(4 * 4 * 50, 500)
        self.fc2 = nn.Linear(500, 10)

    def forward(self, x):
        x = F.max_pool2d(F.relu(self.conv1(x)), 2, 2)
        x = F.max_pool2d(F.relu(self.conv2(x)), 2, 2)
        x = F.relu(self.fc1(x.view(-1, 4 * 4 * 50)))
        return F.log_softmax(self.fc2(x), dim=1)


def training(net, x, t):
    optimizer = optim.SGD(net.parameters(), lr=0.01)

    def step():
        optimizer.zero_grad()
        loss = F.nll_loss(net(x), t)
        loss.backward()
        optimizer.step()

    return step


torch.manual_seed(1)
if hasattr(torch, "set_num_threads"):
    torch.set_num_threads(1)
t = torch.randint(0, 10, (64,))
x = torch.randn(64, 784)
mlp = MLP()
images = torch.randn(64, 1, 28, 28)


def inference():
    with torch.no_grad():
        mlp(x)


wanted = sys.argv[1:]
if wanted == ["memory"]:
    step = training(mlp, x, t)
    for _ in range(200):
        step()
else:
    a, b = torch.randn(1024, 1024), torch.randn(1024, 1024)
    ten = torch.ones(10)
    print("MLP_training_step", best(training(mlp, x, t), 20, 20))
    print("MLP_inference", best(inference, 20, 50))
    print("CNN_training_step", best(training(CNN(), images, t), 10))
    print("product_of_1024_by_1024", best(lambda: a.mm(b), 10))
    print("x_+_x_of_ten", best(lambda: ten + ten, 20, 2000))
    print("randn_of_a_million", best(lambda: torch.randn(1000000), 10))
