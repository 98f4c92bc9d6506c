import torch

s = torch.zeros(2, 3).shape
print(s)
print(s[0])
print(s[-1])
print(len(s))
print(tuple(s))
print(list(s))
print(s == (2, 3))
print(s + (4,))
print(torch.Size([1, 2]))
print(s.numel())
a, b = s
print(a, b, isinstance(s, tuple), 3 in s, s.count(2), s.index(3))
print(s[:1], s[1:], torch.zeros(2, 3, 4).shape[::2], s[:0])
