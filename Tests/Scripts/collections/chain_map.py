from collections import ChainMap, UserDict, UserList, UserString
import collections
c = ChainMap({"a": 1}, {"a": 2, "b": 3})
print(c["a"], c["b"], dict(c), len(c), c, "b" in c, c.get("z", 0))
c["b"] = 9
print(c.maps, c.new_child({"q": 1})["q"], c.parents, list(c), c.pop("a"), c["a"])
try: del c["zz"]
except KeyError as e: print(e)
class D(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k.upper(), v)
d = D(a=1); d["b"] = 2; print(d, d.data, "A" in d, d == {"A": 1, "B": 2}, isinstance(d, dict))
class L(UserList):
    def total(self): return sum(self)
l = L([3, 1, 2]); l.sort(); l.append(4); print(l, l.total(), l[1:], l + [5], len(l), 3 in l)
s = UserString("abc"); print(s.upper(), s + "d", s[1], len(s), s == "abc")
print(issubclass(dict, collections.abc.Mapping))
c["nope"]
