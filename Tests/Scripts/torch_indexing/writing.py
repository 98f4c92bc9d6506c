import torch

x = torch.zeros(3, 4)
x[0] = 1; x[:, 1] = torch.tensor([5., 6., 7.]); x[1, 2:] = 9; print(x)
x[x > 6] = -1; print(x); x[[0, 2], [0, 3]] = torch.tensor([10., 20.]); print(x); x[torch.tensor([True, False, True])] = 0; print(x)
x[..., -1] = 3; x[1] += 1; x[1, 1] *= 2; print(x); x[:] = torch.arange(4.); print(x); x[0:2, 0:2] = torch.eye(2); print(x)
i = torch.tensor([0, 0, 1]); y = torch.zeros(3); y[i] += 1; print(y); y.index_put_((i,), torch.ones(3), accumulate=True); print(y)
