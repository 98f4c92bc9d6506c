import torch

x = torch.tensor([-1.7, 0., 2.9, 300.])
print(x.int(), x.long(), x.short(), x.double(), x.bool(), x.half(), x.float())
print(torch.tensor([0, 1, 255]).byte())
print(torch.tensor([0, 127, 130]).char())
print(torch.tensor([True, False]).float())
print(x.type(torch.int64), x.type('torch.DoubleTensor'), x.to(torch.int32), x.to('cpu').dtype)
print(x.type(), x.int().type(), x.bool().type(), x.half().type(), x.byte().type() if False else 'x')
print(torch.tensor([1.5]).type_as(torch.tensor([1])), torch.tensor([2]).to(x))
