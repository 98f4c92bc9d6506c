import torch

print(torch.tensor([1, 22, 333])); print(torch.tensor([-1, 5])); print(torch.tensor([[1, -2], [300, 4]])); print(torch.tensor([True, False])); print(torch.tensor([1, 2], dtype=torch.uint8)); print(torch.tensor([1], dtype=torch.int32), torch.tensor([-1], dtype=torch.int8), torch.tensor([7], dtype=torch.int16)); print(torch.tensor(5), torch.tensor(-5), torch.tensor(True)); print(torch.tensor([2**62, 1])); print(torch.tensor([[True], [False]]))
