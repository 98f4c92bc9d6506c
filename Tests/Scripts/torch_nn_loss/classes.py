import warnings
warnings.simplefilter("ignore")
import torch
import torch.nn as nn
torch.manual_seed(23)
torch.set_printoptions(precision=3)
x = torch.randn(3, 4)
t = torch.tensor([0, 3, 1])
for make in [nn.CrossEntropyLoss, nn.NLLLoss, nn.MultiMarginLoss]:
    for reduction in ["mean", "sum", "none"]:
        loss = make(reduction=reduction)
        a = x.clone().requires_grad_()
        value = loss(a, t)
        value.sum().backward()
        print(loss, reduction)
        print(value.data)
        print(a.grad)
