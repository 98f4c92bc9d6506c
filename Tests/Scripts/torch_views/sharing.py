import torch

x = torch.zeros(4)
y = x.view(2, 2); z = y.t(); z[0, 1] = 5; print(x, y)
d = x.detach(); d[0] = 1; e = x.data; e[1] = 2; print(x)
c = torch.cat([x]); c[0] = 9; print(x[0]); s = x.storage(); print(s.size(), x[2:].storage().size(), s[2], s.tolist())
a = torch.zeros(2); b = torch.ones(3); a.set_(b); a[0] = 7; print(a, b, a.is_set_to(b)); x.resize_(2, 3); print(x.shape, x.numel()); print(torch.arange(4).resize_(2)); print(torch.arange(4).resize_as_(torch.zeros(2, 2)))
