import torch

x = torch.arange(1, 10).view(3, 3)
print(torch.tril(x))
print(torch.triu(x))
print(x.tril(-1))
print(x.triu(1))
print(x.tril(1))
print(torch.triu(x, -1))
print(x.view(1, 3, 3).tril())
print(torch.tril(torch.ones(2, 4)))
print(torch.ones(4, 2).triu())
