import torch

x = torch.tensor([0.3, 0.7], dtype=torch.float64, requires_grad=True)
print(torch.autograd.gradcheck(lambda t: (t ** 3).sum(), (x,)), torch.autograd.gradcheck(torch.sin, (x,)), torch.autograd.gradcheck(torch.matmul, (x.view(1, 2).detach().requires_grad_(), torch.ones(2, 1, dtype=torch.float64))))
with torch.autograd.detect_anomaly():
    try: torch.sqrt(torch.tensor([-1.], requires_grad=True)).sum().backward()
    except RuntimeError as e: print(e)
y = torch.tensor([-1.], requires_grad=True); torch.sqrt(y).sum().backward(); print(y.grad)
