import torch

x = torch.tensor([1, 2, 3])
print(x.repeat_interleave(2))
print(torch.repeat_interleave(x, torch.tensor([1, 0, 2])))
print(torch.repeat_interleave(torch.tensor([[1, 2], [3, 4]]), 2))
print(torch.repeat_interleave(torch.tensor([[1, 2], [3, 4]]), 2, dim=0))
print(torch.repeat_interleave(torch.tensor([[1, 2], [3, 4]]), 3, dim=1))
print(torch.repeat_interleave(torch.tensor([[1, 2], [3, 4]]), torch.tensor([1, 2]), dim=0))
