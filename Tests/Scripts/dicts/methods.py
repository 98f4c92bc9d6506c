d = {"a": 1, "b": 2}
print(d, d["a"], d.get("z"), d.get("z", 0), d.keys(), d.values(), d.items(), len(d), "a" in d, list(d), d.pop("a"), d.pop("z", None), d, d.setdefault("c", 3), d.setdefault("c", 4), d)
d.update({"x": 1}, y=2); d.update([("z", 3)]); print(d, d.popitem(), d.copy() == d, dict.fromkeys("ab"), dict.fromkeys([1], 0), dict(a=1), dict([(1, 2)]), dict({1: 2}, b=3), dict(), dict(zip("ab", [1, 2])))
print(d | {"q": 9}, {**d, "n": 1}, {"a": 1} == {"a": 1.0}, {"a": 1, "b": 2} == {"b": 2, "a": 1}, d.keys() & {"x"}, sorted(d.keys() | {"k"}), sorted(d.keys() - {"x"}), {"x": 1}.items() ^ {("y", 2)}, d.keys() == {"b", "c", "x", "y"}, list(reversed(d)), d.keys().isdisjoint(["zz"]))
d |= {"w": 0}; del d["b"]; d["b"] = "again"; d["c"] = "kept"; print(d); d.clear(); print(d, not d)
d = {}; d["self"] = d; print(d); n = {1: {2: {3: 4}}}; print(n[1][2][3]); k = d.keys(); d["later"] = 1; print(k, len(k), "later" in k)
for f in (lambda: {}["x"], lambda: {}.pop("x"), lambda: {}.popitem(), lambda: {1: 2}[3], lambda: dict(5), lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: {} + {}, lambda: {} < {}, lambda: {}.foo, lambda: {}.get(), lambda: dict(["abc"]), lambda: {}.update(5), lambda: {}.update([1]), lambda: {} | 5, lambda: {(1, 2): 3}[1, 3], lambda: {None: 1}["None"], lambda: dict.fromkeys(5), lambda: {}.keys()[0], lambda: {}.update("ab"), lambda: dict(1, 2), lambda: {}.setdefault()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
