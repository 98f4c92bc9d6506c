import gc
class Kept:
    all = []
    def __init__(self, n): self.n = n
    def __del__(self): Kept.all.append(self); print('kept', self.n)
k = Kept(1); k = None
print(Kept.all[0].n, len(Kept.all))
Kept.all.clear(); print('cleared once, not finalized again')
k = Kept(2); k.me = k; k = None; gc.collect()
print(Kept.all[0].n, Kept.all[0].me is Kept.all[0])
class Identity:
    def __del__(self): print(id(self) == place, hash(self) == value)
i = Identity(); place = id(i); value = hash(i); del i
