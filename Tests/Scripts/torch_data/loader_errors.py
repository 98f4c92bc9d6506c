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


l = DataLoader(D(5), 2)


class I(IterableDataset):
    def __iter__(self):
        return iter(range(5))


def st(name):
    setattr(l, name, 1)


tell('none', lambda: [b for b in DataLoader([None,None],2)])
tell('ragged', lambda: [b for b in DataLoader([torch.ones(2),torch.ones(3)],2)])
tell('ragged list', lambda: [b for b in DataLoader([[1,2],[3]],2)])
tell('it sh', lambda: DataLoader(I(),shuffle=True))
tell('it len', lambda: len(DataLoader(I())))
tell('it sampler', lambda: DataLoader(I(),sampler=[1]))
tell('it bs', lambda: DataLoader(I(),batch_sampler=[1]))
tell('dle', lambda: DataLoader(D(5),num_workers=-1))
tell('dle', lambda: DataLoader(D(5),timeout=-1))
tell('dle', lambda: DataLoader(D(5),sampler=[1],shuffle=True))
tell('dle', lambda: DataLoader(D(5),batch_sampler=[[1]],batch_size=3))
tell('dle', lambda: DataLoader(D(5),batch_size=None,drop_last=True))
tell('dle', lambda: DataLoader(D(5),batch_size=0))
tell('dle', lambda: DataLoader(D(5),batch_size=None,shuffle=True))
tell('dle', lambda:  DataLoader(D(0),shuffle=True))
tell('dle', lambda:DataLoader(D(5),multiprocessing_context='fork'))
tell('set', lambda: st('batch_size'))
tell('set', lambda: st('sampler'))
tell('set', lambda: st('drop_last'))
tell('samp', lambda: [b[0] for b in DataLoader(D(5),3,sampler=[4,3,2,1])])
tell('D e', lambda: Dataset()[0])
tell('sampler', lambda: iter(Sampler(None)))
tell('IterD', lambda: iter(IterableDataset()))
