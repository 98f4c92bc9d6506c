import collections
import torch
from torch.utils.data import *


class D(Dataset):
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n

    def __getitem__(self, i):
        return i, i * 2.0


def tell(name, make):
    torch.manual_seed(3)
    try:
        print(name, make())
        print(torch.randint(0, 1 << 31, (1,)).item())
    except Exception as error:
        print(name, type(error).__name__, str(error).split("\n")[0])


c = ConcatDataset([D(2), D(3)])
tell('td', lambda: [b for b in DataLoader(TensorDataset(torch.arange(5),torch.arange(5.)),2)])
tell('td e', lambda: TensorDataset(torch.ones(2),torch.ones(3)))
tell('td len', lambda: (len(TensorDataset(torch.ones(2))),TensorDataset(torch.ones(2,3))[0]))
tell('sub', lambda: list(Subset(D(5),[1,3])))
tell('split', lambda: [s.indices for s in random_split(D(10),[7,3])])
tell('split e', lambda: random_split(D(10),[7,2]))
tell('concat e', lambda: c[-7])
tell('concat e', lambda: c[7])
tell('concat e', lambda: ConcatDataset([]))
tell('add', lambda: len(D(2)+D(3)))
print(len(c), [c[i] for i in range(5)], c[-1], c.cumulative_sizes)
data = TensorDataset(torch.arange(12.0).view(6, 2), torch.arange(6))
print(data[2], data[1:3], len(data), [row[1].item() for row in data])
torch.manual_seed(1)
train, test = random_split(data, [4, 2])
for rows, labels in DataLoader(train, batch_size=3, shuffle=True):
    print(rows, labels)
print([label.tolist() for _, label in DataLoader(Subset(train, [0, 2]), 2)], len(test))
