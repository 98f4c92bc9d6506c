import torch
import torch.nn as nn
torch.manual_seed(17)
torch.set_printoptions(precision=3)
x = torch.randn(2, 3)
for cell in [nn.RNNCell(3, 2), nn.RNNCell(3, 2, nonlinearity="relu"), nn.LSTMCell(3, 2), nn.GRUCell(3, 2, bias=False)]:
    print(cell)
    state = cell(x)
    state = cell(x, state)
    print(state)
    first = state[0] if isinstance(state, tuple) else state
    first.sum().backward()
    for name, p in cell.named_parameters():
        print(name, p.grad)
