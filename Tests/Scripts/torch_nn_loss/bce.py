import warnings
warnings.simplefilter("ignore")
import torch
import torch.nn as nn
torch.manual_seed(23)
torch.set_printoptions(precision=3)
x = torch.rand(2, 3)
t = torch.rand(2, 3)
for make in [nn.BCELoss]:
    for reduction in ["mean", "sum", "none"]:
        loss = make(reduction=reduction)
        a = x.clone().requires_grad_()
        value = loss(a, t)
        value.sum().backward()
        print(loss, reduction)
        print(value.data)
        print(a.grad)
