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


import numpy as np
P = collections.namedtuple("P", "x y")
tell('strs', lambda: [b for b in DataLoader(['a','b','c'],2)])
tell('dict', lambda: [b for b in DataLoader([{'a':1,'b':'x'},{'a':2,'b':'y'}],2)])
tell('nt', lambda: [b for b in DataLoader([P(1,2.),P(3,4.)],2)])
tell('np', lambda: [b for b in DataLoader([np.array([1,2]),np.array([3,4])],2)])
tell('npf', lambda: [b for b in DataLoader([np.float32(1),np.float32(2)],2)])
tell('bytes', lambda: [b for b in DataLoader([b'a',b'b'],2)])
tell('nested', lambda: [b for b in DataLoader([(1,(2.,[3])),(4,(5.,[6]))],2)])
tell('bool', lambda: [b for b in DataLoader([True,False],2)])
from torch.utils.data.dataloader import default_collate
print(default_collate([1, 2]), default_collate([0.5]), default_collate([torch.ones(2), torch.zeros(2)]))
print(default_collate([{"a": (1, torch.tensor(2.0))}, {"a": (3, torch.tensor(4.0))}]))
