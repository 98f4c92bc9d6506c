from collections.abc import *
class Bag(Collection):
    def __init__(self, *a): self.a = a
    def __contains__(self, x): return x in self.a
    def __iter__(self): return iter(self.a)
    def __len__(self): return len(self.a)
b = Bag(1, 2, 2)
print(2 in b, len(b), list(b), isinstance(b, Sized), issubclass(Bag, Iterable), isinstance(b, Sequence))
class LowSet(MutableSet):
    def __init__(self, it=()): self.d = {s.lower() for s in it}
    def __contains__(self, x): return x.lower() in self.d
    def __iter__(self): return iter(sorted(self.d))
    def __len__(self): return len(self.d)
    def add(self, x): self.d.add(x.lower())
    def discard(self, x): self.d.discard(x.lower())
s = LowSet(["A", "b"]); s.add("C"); s.remove("a")
print(list(s), list(s & LowSet(["B", "z"])), list(s | LowSet(["q"])), s == LowSet(["b", "c"]), s <= LowSet("bcd"), s.isdisjoint(LowSet("x")), list(s - {"b"}))
s |= {"M"}; print(list(s), s.pop(), len(s))
class It(Iterator):
    def __init__(self): self.n = 0
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration
        return self.n
print(list(It()), isinstance(It(), Iterable), isinstance({}.keys(), KeysView), isinstance({}.items(), Set), isinstance(range(3), Sequence), isinstance(b"", ByteString))
class L(MutableSequence):
    def __init__(self): self.l = []
    def __getitem__(self, i): return self.l[i]
    def __setitem__(self, i, v): self.l[i] = v
    def __delitem__(self, i): del self.l[i]
    def __len__(self): return len(self.l)
    def insert(self, i, v): self.l.insert(i, v)
l = L(); l.append(1); l.extend([2, 3]); l += [4]; l.reverse(); print(l.pop(), list(l), l.index(3), 2 in l); l.remove(3); l.clear(); print(len(l))
def g(): yield
print(isinstance(g, Callable), isinstance(g(), Generator), isinstance(g(), Iterator), callable(g))
s.remove("nope")
