import torch

print(torch.get_default_dtype(), torch.tensor(1.5).dtype)
torch.set_default_dtype(torch.float64)
print(torch.get_default_dtype())
print(torch.tensor(1.5))
print(torch.zeros(2))
print(torch.tensor([1]).float())
print((torch.tensor([1]) * 1.5).dtype)
print(torch.arange(2.), torch.rand(2).dtype, torch.eye(2))
torch.set_default_dtype(torch.float32)
print(torch.tensor(1.5), torch.zeros(1, dtype=torch.float64))
torch.set_default_tensor_type('torch.DoubleTensor'); print(torch.ones(1).dtype); torch.set_default_tensor_type(torch.FloatTensor); print(torch.ones(1).dtype)
