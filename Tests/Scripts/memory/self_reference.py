l = [1]; l.append(l); print(l, len(l), l[1] is l); d = {"me": None}; d["me"] = d; print(d); s = [l, d]; print(s)
t = ([],); t[0].append(t); print(t)
class N:
    def __init__(self): self.me = self
    def __repr__(self): return f"N({self.me is self})"
print(N(), [N()])
import copy
c = copy.deepcopy(l); print(c is not l, c[1] is c); m = copy.copy(l); print(m[1] is l)
try: l == c
except RecursionError: print("endless comparison")
from collections import deque
q = deque([1]); q.append(q); print(q)
