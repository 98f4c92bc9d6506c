import torch
import torch.nn as nn

import torch.nn.functional as F
def r(*size):
    return torch.ones(*size, requires_grad=True)
print(str(F.conv2d(r(2, 1, 8, 8), r(2, 1, 3, 3)).grad_fn).split()[0])
print(str(F.conv2d(r(2, 1, 8, 8).double(), r(2, 1, 3, 3).double()).grad_fn).split()[0])
print(str(F.conv1d(r(2, 1, 8), r(2, 1, 3)).grad_fn).split()[0])
for y in [F.max_pool2d(r(1, 1, 4, 4), 2), F.max_pool1d(r(1, 1, 4), 2), F.avg_pool2d(r(1, 1, 4, 4), 2),
          F.adaptive_avg_pool2d(r(1, 1, 4, 4), 2), F.adaptive_avg_pool2d(r(1, 1, 4, 4), 1),
          F.batch_norm(r(4, 3), None, None, training=True), F.layer_norm(r(4, 3), (3,)), F.group_norm(r(4, 4, 3), 2),
          F.dropout(r(4, 3), 0.5), F.embedding(torch.tensor([1, 2]), r(4, 3)), F.elu(r(2)), F.gelu(r(2)), F.softplus(r(2)),
          F.hardtanh(r(2)), F.threshold(r(2), 0.1, 2), F.logsigmoid(r(2)), F.prelu(r(2, 2), r(1)), F.pad(r(1, 4), (1, 1)),
          F.kl_div(r(2, 3), torch.ones(2, 3), reduction="sum"), F.mse_loss(r(2), torch.ones(2)), F.nll_loss(r(2, 3), torch.tensor([0, 1]))]:
    print(str(y.grad_fn).split()[0])
for net in [nn.RNN(3, 4), nn.LSTM(3, 4, batch_first=True), nn.GRU(3, 4)]:
    y, h = net(torch.ones(5, 2, 3))
    print(str(y.grad_fn).split()[0])
