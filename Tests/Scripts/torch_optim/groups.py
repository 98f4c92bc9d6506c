import torch
from torch import nn, optim

torch.manual_seed(0)
torch.set_printoptions(precision=3, sci_mode=False)
body, head = nn.Linear(4, 4), nn.Linear(4, 2)
optimizer = optim.SGD([{"params": body.parameters(), "lr": 0.01}], lr=0.1, momentum=0.9)
optimizer.add_param_group({"params": list(head.parameters()), "weight_decay": 0.1})
print(optimizer)
print(len(optimizer.param_groups), [len(group["params"]) for group in optimizer.param_groups])
print(optimizer.defaults)
data = torch.randn(5, 4)
for step in range(4):
    optimizer.zero_grad()
    loss = head(torch.tanh(body(data))).pow(2).sum()
    loss.backward()
    optimizer.step()
    print("%.4f" % loss.item())
    optimizer.param_groups[1]["lr"] *= 0.5
print(optimizer.param_groups[1]["lr"])
print(body.weight)
print(head.bias, head.bias.grad)
optimizer.zero_grad()
print(head.bias.grad)
print(optimizer.state[head.bias]["momentum_buffer"])
print(type(optimizer.state).__name__, sorted(optimizer.__getstate__()))
