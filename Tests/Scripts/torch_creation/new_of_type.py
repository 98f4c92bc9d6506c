import torch

x = torch.tensor([1., 2.], dtype=torch.float64)
print(x.new_zeros(2, 2), x.new_ones(3), x.new_full((2,), 7.5), x.new_tensor([1, 2, 3]))
i = torch.tensor([1, 2])
print(i.new_zeros(2), i.new_ones((1, 2)), i.new_tensor([1.7]), i.new_full((2,), 3))
print(x.new_zeros(2, dtype=torch.int32))
print(x.new_ones(1, requires_grad=True))
print(i.new_empty(2, 0).shape)
