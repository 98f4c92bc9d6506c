"""Containers with the whole protocol."""
from collections.abc import Mapping, MutableMapping, MutableSequence, Sequence, Set


class SortedList(Sequence):
    def __init__(self, items=()): self._items = sorted(items)
    def __len__(self): return len(self._items)
    def __getitem__(self, key):
        return SortedList(self._items[key]) if isinstance(key, slice) else self._items[key]
    def add(self, item):
        low, high = 0, len(self)
        while low < high:
            middle = (low + high) // 2
            low, high = (middle + 1, high) if self._items[middle] < item else (low, middle)
        self._items.insert(low, item)
    def __repr__(self): return f"SortedList({self._items})"


class CaseDict(MutableMapping):
    def __init__(self, *args, **kw): self._data = {}; self.update(*args, **kw)
    def __getitem__(self, key): return self._data[key.lower()][1]
    def __setitem__(self, key, value): self._data[key.lower()] = (key, value)
    def __delitem__(self, key): del self._data[key.lower()]
    def __iter__(self): return (key for key, _ in self._data.values())
    def __len__(self): return len(self._data)
    def __repr__(self): return f"{type(self).__name__}({dict(self.items())})"


class Bits(Set):
    def __init__(self, items=()): self.bits = sum(1 << i for i in set(items))
    def __contains__(self, i): return bool(self.bits >> i & 1)
    def __iter__(self): return (i for i in range(self.bits.bit_length()) if i in self)
    def __len__(self): return bin(self.bits).count("1")
    def __repr__(self): return f"Bits({list(self)})"


class History(MutableSequence):
    def __init__(self): self.items, self.log = [], []
    def __getitem__(self, i): return self.items[i]
    def __setitem__(self, i, v): self.log.append(("set", i, v)); self.items[i] = v
    def __delitem__(self, i): self.log.append(("del", i)); del self.items[i]
    def __len__(self): return len(self.items)
    def insert(self, i, v): self.log.append(("ins", i, v)); self.items.insert(i, v)


s = SortedList([5, 1, 4])
s.add(3)
print(s, s[1], s[-1], s[1:3], list(reversed(s)), 4 in s, s.index(4), s.count(9), isinstance(s, Sequence), len(s))
d = CaseDict({"Name": 1}, Other=2)
d["NAME"] = 3
print(d, d["name"], "nAmE" in d, d.get("zip"), d.pop("OTHER"), d.setdefault("x", 9), list(d), d.keys(), dict(d), isinstance(d, Mapping), d == {"NAME": 3, "x": 9}, bool(CaseDict()))
a, b = Bits([1, 3, 5]), Bits([3, 4])
print(a & b, a | b, a - b, a ^ b, a <= b, Bits([3]) < a, a.isdisjoint(b), a == {1, 3, 5}, len(a), 3 in a)
h = History()
h.append(1); h.extend([2, 3]); h.insert(0, 0); h[1] = 10; h.remove(3); h += [7]; h.reverse()
print(list(h), h.pop(), len(h), h.log[:4], len(h.log))
for bad in (lambda: s[10], lambda: d["nope"], lambda: d.pop("nope"), lambda: Sequence(), lambda: s.index(99), lambda: History().pop(), lambda: d.popitem() and d.popitem() and d.popitem()):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
