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


class I(IterableDataset):
    def __iter__(self):
        return iter(range(5))


class Counted(I):
    def __len__(self):
        return 5


tell('it', lambda: [b for b in DataLoader(I(),2)])
tell('it nb', lambda: [b for b in DataLoader(I(),None)])
tell('it drop', lambda: [b for b in DataLoader(I(),2,drop_last=True)])
tell('chain', lambda: list(I()+I()))
tell('chain', lambda: list(ChainDataset([I(),I()])))
print(len(DataLoader(Counted(), 2)), len(DataLoader(Counted(), 2, drop_last=True)), len(ChainDataset([Counted(), Counted()])))
print(get_worker_info())
