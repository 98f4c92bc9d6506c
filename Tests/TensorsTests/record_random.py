"""Records PyTorch 1.4's seeded random numbers and small training runs: Golden/random.json,
Golden/training.json. Run with the Python of a PyTorch 1.4 installation.
"""
import json
import os

import torch
import torch.nn as nn
import torch.nn.functional as F

here = os.path.dirname(os.path.abspath(__file__))
torch.set_num_threads(1)


def numbers(t):
    return [x.hex() if isinstance(x, float) else str(int(x)) for x in t.detach().reshape(-1).tolist()]


CALLS = {
    "rand": lambda n: torch.rand(n), "randDouble": lambda n: torch.rand(n, dtype=torch.float64),
    "randn": lambda n: torch.randn(n), "randnDouble": lambda n: torch.randn(n, dtype=torch.float64),
    "randint": lambda n: torch.randint(-5, 10, (n,)),
    "randintWide": lambda n: torch.randint(0, 2 ** 40, (n,)),
    "randperm": lambda n: torch.randperm(n),
    "uniform": lambda n: torch.empty(n).uniform_(-0.3, 0.7),
    "normal": lambda n: torch.empty(n).normal_(2.0, 0.5),
    "randomInt64": lambda n: torch.empty(n, dtype=torch.int64).random_(),
    "randomFloat": lambda n: torch.empty(n).random_(),
    "randomByte": lambda n: torch.empty(n, dtype=torch.uint8).random_(),
    "randomBool": lambda n: torch.empty(n, dtype=torch.bool).random_(),
    "randomDouble": lambda n: torch.empty(n, dtype=torch.float64).random_(),
    "randnMatrix": lambda n: torch.randn(n, 3),
    "strided": lambda n: torch.zeros(2, n).t().normal_(),
}
entries = []
for seed in (0, 1, 42, 2 ** 32 + 5, -1):
    for name, call in CALLS.items():
        for n in (1, 5, 16, 20):
            torch.manual_seed(seed)
            first = call(n)
            second = call(n)
            entries.append({"seed": str(seed), "call": name, "count": n,
                            "first": numbers(first), "second": numbers(second)})
for seed in (0, 1, 2):
    for inputs, outputs in ((2, 1), (1, 1), (5, 3), (784, 4)):
        torch.manual_seed(seed)
        layer = nn.Linear(inputs, outputs)
        entries.append({"seed": str(seed), "call": "linear", "count": inputs,
                        "outputs": outputs, "first": numbers(layer.weight),
                        "second": numbers(layer.bias)})
with open(os.path.join(here, "Golden", "random.json"), "w") as f:
    f.write("[\n" + ",\n".join(json.dumps(e) for e in entries) + "\n]\n")


def train(seed, options, steps=50):
    torch.manual_seed(seed)
    first, second = nn.Linear(3, 8), nn.Linear(8, 4)
    data, target = torch.randn(20, 3), torch.randint(0, 4, (20,))
    params = [first.weight, first.bias, second.weight, second.bias]
    opt = torch.optim.SGD(params, **options)
    losses = []
    for _ in range(steps):
        opt.zero_grad()
        loss = F.cross_entropy(second(torch.relu(first(data))), target)
        loss.backward()
        opt.step()
        losses.append("%.4f" % loss.item())
    return losses


runs = []
for seed in (0, 1, 2):
    for options in (dict(lr=0.1), dict(lr=0.05, momentum=0.9),
                    dict(lr=0.05, momentum=0.9, weight_decay=0.01),
                    dict(lr=0.05, momentum=0.9, nesterov=True),
                    dict(lr=0.05, momentum=0.8, dampening=0.3)):
        runs.append({"seed": str(seed), "options": options, "losses": train(seed, options)})
with open(os.path.join(here, "Golden", "training.json"), "w") as f:
    f.write("[\n" + ",\n".join(json.dumps(r) for r in runs) + "\n]\n")
print(len(entries), len(runs))
