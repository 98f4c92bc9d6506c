from collections.abc import Iterable, Mapping, MutableMapping, Sequence, Callable, Hashable, Sized, Iterator, Generator, Set
print(isinstance([], Iterable), isinstance({}, Mapping), isinstance((), Sequence), isinstance(3, Iterable))
print(isinstance(len, Callable), isinstance([], Hashable), isinstance("a", Sized), isinstance(iter([]), Iterator))
print(isinstance((x for x in []), Generator), isinstance({1}, Set), isinstance("abc", Sequence))
class Low(MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k.lower()]
    def __setitem__(self, k, v): self.d[k.lower()] = v
    def __delitem__(self, k): del self.d[k.lower()]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
m = Low()
m["A"] = 1
m.update(B=2, c=3)
print(dict(m), "b" in m, m.get("zz", 9), m.pop("A"), list(m.items()), m == {"b": 2, "c": 3})
print(m.setdefault("Q", 5), list(m.keys()), list(m.values()))
class Range(Sequence):
    def __len__(self): return 3
    def __getitem__(self, i):
        if not 0 <= i < 3: raise IndexError(i)
        return i * 10
r = Range()
print(list(r), 20 in r, r.index(10), r.count(0), list(reversed(r)))
MutableMapping()
