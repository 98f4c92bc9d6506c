import torch
import torch.nn as nn
torch.manual_seed(29)
torch.set_printoptions(precision=3)
x = torch.randn(4, 3)
t = torch.tensor([0, 2, -100, 1])
for loss in [nn.CrossEntropyLoss(weight=torch.tensor([1., 2., 0.5])), nn.NLLLoss(ignore_index=2), nn.CrossEntropyLoss(reduction="none")]:
    a = x.clone().requires_grad_()
    y = loss(a, t if loss.ignore_index == -100 else torch.tensor([0, 2, 2, 1]))
    print(y)
    y.sum().backward()
    print(a.grad)
p = torch.rand(2, 2)
q = torch.rand(2, 2)
print(nn.BCELoss(weight=torch.tensor([1., 3.]))(p, q))
print(nn.BCEWithLogitsLoss(pos_weight=torch.tensor([2., 3.]))(p, q))
print(nn.BCEWithLogitsLoss(weight=torch.tensor([2., 3.]), reduction="sum")(p, q))
image = torch.randn(2, 3, 2, 2)
print(nn.CrossEntropyLoss()(image, torch.ones(2, 2, 2).long()))
