import torch

x = torch.tensor([1., 2.], requires_grad=True)
y = x * 2
print(x.is_leaf)
print(y.is_leaf)
print(y.requires_grad)
print(x.grad)
print(y.grad_fn.name())
print(x.grad_fn)
print(y.detach().requires_grad)
print(x.data.requires_grad)
y.sum().backward(); print(x.grad); (x * 3).sum().backward(); print(x.grad); x.grad.zero_(); print(x.grad); x.grad = None; print(x.grad)
z = torch.ones(2); z.requires_grad_(); print(z); z.requires_grad = False; print(z, torch.ones(2, requires_grad=True).clone().is_leaf)
