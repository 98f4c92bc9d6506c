import torch
import torch.nn as nn

torch.manual_seed(0)
layer = nn.Linear(2, 2)
log = []
h1 = layer.register_forward_pre_hook(lambda m, i: log.append(("pre", len(i))))
h2 = layer.register_forward_hook(lambda m, i, o: log.append(("post", tuple(o.shape))))
layer(torch.ones(1, 2))
h1.remove()
layer(torch.ones(3, 2))
h2.remove()
layer(torch.ones(3, 2))
print(log)
layer.register_forward_hook(lambda m, i, o: o * 0)
print(layer(torch.ones(1, 2)).data)
pre = nn.Identity()
pre.register_forward_pre_hook(lambda m, i: (i[0] + 1,))
print(pre(torch.zeros(2)))
