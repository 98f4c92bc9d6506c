d = {"b": 1, "a": 2}; d["c"] = 3; d["b"] = 9; print(d, list(d)); del d["b"]; d["b"] = 0; print(d); d.update(a=5, z=1); print(d, list(reversed(d)), list(d.items())[0], next(iter(d)), d.popitem(), sorted(d), min(d), {**d, "a": 1}, dict(sorted(d.items(), key=lambda p: p[1])))
e = dict.fromkeys("hello"); print(e, len(e), "".join(e)); print({1: "a", True: "b", 1.0: "c"}, {"x": 1} == {"x": 1.0}, list({k: v for k, v in zip("ba", [1, 2])}), dict(b=1, a=2), {v: k for k, v in {"a": 1, "b": 2}.items()})
for k in list(d): d.pop(k)
print(d); x = {}; x[1], x[0] = "one", "zero"; print(x, [*x], {*x}, tuple(x.values()), dict(x) is x, x.copy() == x)
