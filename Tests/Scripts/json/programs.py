import json
from dataclasses import dataclass, asdict
from datetime import date, datetime

@dataclass
class User:
    name: str
    tags: list
print(json.dumps(asdict(User("a", ["x"])), indent=4, sort_keys=True))
class DateEncoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, (date, datetime)): return o.isoformat()
        if isinstance(o, complex): return [o.real, o.imag]
        return json.JSONEncoder.default(self, o)
print(json.dumps({"d": date(2024, 1, 2), "t": datetime(2024, 1, 2, 3), "c": 1 + 2j}, cls=DateEncoder))
def hook(d): return {k.upper(): v for k, v in d.items()}
print(json.loads('{"a": {"b": [1, {"c": null}]}}', object_hook=hook))
nested = {"l": [[1, 2], [3, [4, {"x": []}]]], "e": {}, "s": "tab\t quote\" back\\ uni\u20ac"}
text = json.dumps(nested, indent=1, ensure_ascii=False)
print(text); print(json.loads(text) == nested)
print(json.dumps([0.1, 1e100, -0.0, 1/3, 100.0, 1e-7, 123456789.123456789]), json.dumps("a/b"), json.dumps({"k": (1, 2)}), json.dumps([True, 1, "1"]))
print(json.dumps({"a": 1, "b": 2}, separators=(", ", " = ")), json.dumps([[]], indent=2), json.dumps({"x": {}}, indent=2), json.dumps(None), json.dumps("x"))
class L(list): pass
class D(dict): pass
class S(str): pass
print(json.dumps([L([1]), D(a=S("b"))]))
json.dumps({"f": lambda: 1})
