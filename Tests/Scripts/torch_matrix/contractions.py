import torch

a, b = torch.arange(24.).view(2, 3, 4), torch.arange(12.).view(4, 3)
print(torch.tensordot(a, b, 1))
print(torch.tensordot(a, b, dims=([1, 2], [1, 0])))
print(torch.tensordot(torch.ones(2, 3), torch.ones(2, 3), dims=2))
print(torch.tensordot(torch.ones(2), torch.ones(3), 0))
print(torch.chain_matmul(torch.ones(2, 3), torch.ones(3, 4), torch.ones(4, 1)))
print(torch.matrix_power(torch.tensor([[1., 1.], [0., 1.]]), 5))
print(torch.matrix_power(torch.eye(2), 0))
