import torch

w = torch.tensor([1., 2., 3.], requires_grad=True)
for i in range(3):
    loss = (w * (i + 1)).sum(); loss.backward(); print(i, w.grad)
w.grad.data.zero_(); (w ** 2).mean().backward(); print(w.grad); out = w * 2; out.backward(torch.tensor([1., 0., 10.])); print(w.grad); torch.autograd.backward([w.sum(), (w * w).sum()]); print(w.grad)
