from pprint import pprint, pformat, PrettyPrinter, pp
data = {"name": "x" * 20, "values": list(range(30)), "nested": {"b": [1, 2, {"c": "y" * 40}], "a": (1,)}, "z": None}
pprint(data)
pprint(data, width=40, compact=True)
pprint([1, 2, 3]); pprint({"b": 1, "a": 2}); pp({"b": 1, "a": 2})
print(pformat({3, 1, 2}), pformat("short"), pformat(["a" * 30, "b" * 30, "c" * 30]))
pprint({"k": [{"deep": [1, [2, [3]]]}]}, depth=2)
pprint("the quick brown fox " * 6)
pprint(["the quick brown fox " * 6, ("x" * 50, "y" * 50)])
a = [1]; a.append(a)
print(pformat(a).startswith("[1, <Recursion on list"))
pprint(list(range(40)), indent=4, width=60)
pprint({i: "v" * 12 for i in range(8)}, indent=2)
from collections import OrderedDict, defaultdict, Counter
pprint(defaultdict(list, {i: ["w" * 20] for i in range(4)}))
pprint(Counter({"word" * 4: 3, "other" * 5: 9, "third" * 6: 1}))
