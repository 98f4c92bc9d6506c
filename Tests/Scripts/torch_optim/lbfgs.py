import torch
from torch import nn, optim

torch.manual_seed(0)
model = nn.Linear(3, 1)
data = torch.randn(20, 3)
target = data @ torch.tensor([[1.0], [-2.0], [0.5]]) + 0.3
optimizer = optim.LBFGS(model.parameters(), lr=0.8, max_iter=5, history_size=4)
print(optimizer)


def closure():
    optimizer.zero_grad()
    loss = (model(data) - target).pow(2).mean()
    loss.backward()
    return loss


for step in range(4):
    print("%.4f" % optimizer.step(closure).item())
torch.set_printoptions(precision=3, sci_mode=False)
print(model.weight.data, model.bias.data)
state = optimizer.state[model.weight]
print(state["func_evals"], state["n_iter"])
