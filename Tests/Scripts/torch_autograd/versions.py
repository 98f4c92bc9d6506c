import torch

x = torch.tensor([1., 2.], requires_grad=True)
y = x.exp(); y.add_(1)
try: y.sum().backward()
except RuntimeError as e: print(str(e).split('Hint')[0])
z = x * 2; w = z * z; z.mul_(2)
try: w.sum().backward()
except RuntimeError as e: print(str(e).split('Hint')[0])
v = x * 2; v[0] = 5; v.sum().backward(); print(x.grad, x._version, v._version)
u = (x * 2).view(2); u += 1; u.sum().backward(); print(x.grad)
