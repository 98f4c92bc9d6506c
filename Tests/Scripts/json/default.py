import json
class P:
    def __init__(self, x): self.x = x
print(json.dumps([P(1)], default=lambda o: o.__dict__))
class E(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, (set, frozenset)): return sorted(o)
        return super().default(o)
print(json.dumps({"s": {3, 1}}, cls=E), E(indent=1).encode([{2}]))
from enum import IntEnum
class C(IntEnum): A = 1
print(json.dumps([C.A, {C.A: 2}]))
from collections import OrderedDict, namedtuple, defaultdict
print(json.dumps(OrderedDict(a=1)), json.dumps(namedtuple("T", "a b")(1, 2)), json.dumps(defaultdict(int, x=1)))
json.dumps({1, 2})
