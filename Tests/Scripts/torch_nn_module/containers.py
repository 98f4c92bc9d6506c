import torch
import torch.nn as nn

from collections import OrderedDict
torch.manual_seed(3)
s = nn.Sequential(OrderedDict([("first", nn.Linear(2, 3)), ("act", nn.ReLU()), ("last", nn.Linear(3, 1))]))
print(s, len(s), s[0] is s.first, s[-1] is s.last)
print(s[:2])
s[1] = nn.Tanh()
print(s.act)
del s[2]
print(s, [type(m).__name__ for m in s])
l = nn.ModuleList([nn.Linear(1, 1)])
l.append(nn.ReLU()).extend([nn.Tanh(), nn.Sigmoid()])
l.insert(1, nn.Identity())
print(l, len(l), l[-1], l[1:3])
del l[0]
print(list(l._modules))
d = nn.ModuleDict({"a": nn.ReLU(), "b": nn.Linear(1, 2)})
d["c"] = nn.Tanh()
print("a" in d, list(d.keys()), len(d), d.pop("a"), list(d))
p = nn.ParameterList([nn.Parameter(torch.ones(1))])
p.append(nn.Parameter(torch.zeros(2)))
print(len(p), p[1], [n for n, _ in p.named_parameters()])
q = nn.ParameterDict({"x": nn.Parameter(torch.ones(1))})
q["y"] = nn.Parameter(torch.zeros(1))
print(list(q.items()))
