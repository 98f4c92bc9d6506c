import torch

print(torch.FloatTensor([1, 2, 3]))
print(torch.LongTensor([1, 2]))
print(torch.ByteTensor([1, 0]))
print(torch.DoubleTensor([1.5]))
print(torch.FloatTensor(2, 3).shape)
print(torch.IntTensor([[1, 2], [3, 4]]))
print(torch.ShortTensor([5]).dtype)
print(torch.Tensor([1, 2, 3]))
print(torch.Tensor(2, 0).shape)
print(torch.Tensor().shape)
print(torch.BoolTensor([True, False]))
print(torch.CharTensor([1, -1]), torch.HalfTensor([1.5]).dtype)
