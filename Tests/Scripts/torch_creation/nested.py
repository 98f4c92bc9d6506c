import torch

print(torch.tensor([[[1, 2], [3, 4]], [[5, 6], [7, 8]]]))
print(torch.tensor([1, 2.0, 3]), torch.tensor([True, 1]), torch.tensor([1e10, 1e-10]))
print(torch.tensor((1, (2))), torch.tensor([(1, 2), (3, 4)]), torch.tensor(range(3)))
print(torch.tensor([1, 2], dtype=torch.float16), torch.tensor(3, dtype=torch.uint8))
print(torch.tensor([torch.tensor(1), torch.tensor(2)]), torch.tensor([[]]).shape)
print(torch.tensor(2**40), torch.tensor(-1), torch.tensor(float('nan')), torch.tensor(1e20))
