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


tell('ss', lambda: list(SequentialSampler(D(3))))
tell('rs', lambda: list(RandomSampler(D(5))))
tell('rsr', lambda: list(RandomSampler(D(5),replacement=True,num_samples=7)))
tell('rsr', lambda: list(RandomSampler(D(5),replacement=True)))
tell('rse', lambda: RandomSampler(D(5),num_samples=3))
tell('rse', lambda: RandomSampler(D(5),replacement=3))
tell('rse', lambda: RandomSampler(D(0)))
tell('rse', lambda:RandomSampler(D(5),True,0))
tell('srs', lambda: list(SubsetRandomSampler([4,5,6,7])))
tell('wrs', lambda: list(WeightedRandomSampler([.1,.2,.7],5)))
tell('wrs', lambda: list(WeightedRandomSampler([.1,.2,.7],2,replacement=False)))
tell('wrse', lambda: WeightedRandomSampler([1.],0))
tell('wrse', lambda: WeightedRandomSampler([1.],1,3))
tell('bs', lambda: (list(BatchSampler(SequentialSampler(D(5)),2,False)),len(BatchSampler(SequentialSampler(D(5)),2,True))))
tell('bse', lambda: BatchSampler(3,2,False))
tell('bse', lambda: BatchSampler(SequentialSampler(D(5)),0,False))
tell('bse', lambda: BatchSampler(SequentialSampler(D(5)),2,1))
tell('bs', lambda: [b[0] for b in DataLoader(D(5),batch_sampler=[[0,1],[4]])])
class Backwards(Sampler):
    def __init__(self, data):
        self.data = data

    def __iter__(self):
        return iter(range(len(self.data) - 1, -1, -1))

    def __len__(self):
        return len(self.data)


print([b[0].tolist() for b in DataLoader(D(5), 2, sampler=Backwards(D(5)))])
print(len(RandomSampler(D(4))), len(SubsetRandomSampler([1, 2])), len(WeightedRandomSampler([1.0, 2.0], 7)))
