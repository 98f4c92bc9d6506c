import torch
from torch import nn
from torch.optim import Optimizer
from torch.optim.optimizer import Optimizer as Base, required

print(Base is Optimizer, required)


class SignDescent(Optimizer):
    def __init__(self, params, lr=required, decay=1.0):
        super().__init__(params, dict(lr=lr, decay=decay))

    def step(self, closure=None):
        loss = closure() if closure is not None else None
        for group in self.param_groups:
            for p in group["params"]:
                if p.grad is None:
                    continue
                state = self.state[p]
                state["count"] = state.get("count", 0) + 1
                p.data.add_(p.grad.data.sign(), alpha=-group["lr"] * group["decay"] ** state["count"])
        return loss


torch.manual_seed(0)
layer = nn.Linear(3, 1)
optimizer = SignDescent(layer.parameters(), lr=0.1, decay=0.9)
print(optimizer)


def closure():
    optimizer.zero_grad()
    loss = layer(torch.ones(2, 3)).pow(2).sum()
    loss.backward()
    return loss


for step in range(6):
    print("%.4f" % optimizer.step(closure).item())
print(layer.weight)
print([state for state in optimizer.state.values()])
try:
    SignDescent(layer.parameters())
except ValueError as error:
    print(error)
plain = Optimizer(list(layer.parameters()), {"z": 1})
print(plain)
try:
    plain.step(None)
except NotImplementedError as error:
    print("not implemented")
