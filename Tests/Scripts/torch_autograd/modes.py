import torch

x = torch.ones(2, requires_grad=True)
with torch.no_grad():
    y = x * 2; print(y.requires_grad, torch.is_grad_enabled())
    with torch.enable_grad(): print((x * 2).requires_grad)
print(torch.is_grad_enabled())
with torch.set_grad_enabled(False): print((x * 2).requires_grad)
torch.set_grad_enabled(False); print((x * 2).requires_grad); torch.set_grad_enabled(True); print((x * 2).requires_grad)
@torch.no_grad()
def f(t): return t * 2
@torch.enable_grad()
def g(t): return t * 3
print(f(x).requires_grad, f.__name__ if False else 'f')
with torch.no_grad(): print(g(x).requires_grad); x += 1; print(x, x.is_leaf)
