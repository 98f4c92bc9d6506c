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


tell('seq', lambda: [b for b in DataLoader(D(5),2)])
tell('sh', lambda: [b[0].tolist() for b in DataLoader(D(5),2,shuffle=True)])
tell('iter only', lambda: iter(DataLoader(D(5),2,shuffle=True)) and 0)
tell('iter next', lambda: next(iter(DataLoader(D(5),2,shuffle=True)))[0])
tell('drop', lambda: [b[0].tolist() for b in DataLoader(D(5),2,drop_last=True)])
tell('nobatch', lambda: [b for b in DataLoader(D(3),batch_size=None)])
tell('len', lambda: (len(DataLoader(D(5),2)),len(DataLoader(D(5),2,drop_last=True)),len(DataLoader(D(5),batch_size=None))))
tell('list', lambda: [b for b in DataLoader([1,2,3],2)])
tell('bs', lambda: (list(BatchSampler(SequentialSampler(D(5)),2,False)),len(BatchSampler(SequentialSampler(D(5)),2,True))))
tell('bs', lambda: [b[0] for b in DataLoader(D(5),batch_sampler=[[0,1],[4]])])
tell('cf', lambda: [b for b in DataLoader(D(4),2,collate_fn=lambda b:b)])
tell('2 epochs', lambda: [[b[0].tolist() for b in l2] for l2 in [DataLoader(D(4),3,shuffle=True)]*2])
print(torch.utils.data.DataLoader is DataLoader, DataLoader.__module__)
loader = DataLoader(D(5), 2)
print(len(iter(loader)), type(iter(loader)).__name__, loader.batch_size, loader.drop_last, type(loader.sampler).__name__)
for number, (place, double) in enumerate(loader):
    print(number, place, double)
