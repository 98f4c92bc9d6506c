import torch
import torch.nn as nn
torch.manual_seed(1)
torch.set_printoptions(precision=3)
layers = [
    nn.ReLU(), nn.ReLU(inplace=True), nn.ReLU6(), nn.LeakyReLU(0.2), nn.ELU(), nn.ELU(0.5), nn.SELU(), nn.CELU(2.0), nn.GELU(),
    nn.Sigmoid(), nn.Tanh(), nn.Softplus(), nn.Softplus(2, 1), nn.Hardtanh(), nn.Hardtanh(-2, 0.5), nn.PReLU(),
    nn.Threshold(0.1, 20), nn.LogSigmoid(), nn.Softsign(), nn.Softshrink(), nn.Hardshrink(0.7), nn.Tanhshrink(),
    nn.Softmax(dim=1), nn.LogSoftmax(dim=-1), nn.Softmin(dim=0), nn.GLU(),
]
for layer in layers:
    x = torch.linspace(-3, 3, 6).view(2, 3 if False else 3)
    if isinstance(layer, nn.GLU):
        x = torch.linspace(-3, 3, 8).view(2, 4)
    x.requires_grad_()
    y = layer(x * 1.1)
    y.pow(2).sum().backward()
    print(layer)
    print(y.data, x.grad)
