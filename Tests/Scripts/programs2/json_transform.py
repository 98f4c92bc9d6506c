"""Reads JSON, turns it around, writes it again."""
import json
import datetime as dt
from collections import defaultdict
from decimal import Decimal
from operator import itemgetter

SOURCE = '''{
  "orders": [
    {"id": 1, "customer": "Ann", "date": "2020-03-01", "items": [{"sku": "A1", "n": 2, "price": 9.99}, {"sku": "B2", "n": 1, "price": 100}]},
    {"id": 2, "customer": "Bob", "date": "2020-03-05", "items": []},
    {"id": 3, "customer": "Ann", "date": "2020-02-11", "items": [{"sku": "A1", "n": 10, "price": 8.5}], "note": "caf\\u00e9 \\ud83d\\ude00 \\"x\\""}
  ],
  "tax": 0.07, "open": true, "closed": null
}'''
data = json.loads(SOURCE)
print(type(data).__name__, list(data), data["orders"][2]["note"], data["open"], data["closed"])

totals = defaultdict(float)
for order in data["orders"]:
    totals[order["customer"]] += sum(i["n"] * i["price"] for i in order["items"])
print({k: round(v * (1 + data["tax"]), 2) for k, v in sorted(totals.items())})

by_date = sorted(data["orders"], key=itemgetter("date"))
print([o["id"] for o in by_date], max(by_date, key=lambda o: len(o["items"]))["id"])

def flatten(value, path=()):
    if isinstance(value, dict):
        for k, v in value.items():
            yield from flatten(v, path + (k,))
    elif isinstance(value, list):
        for i, v in enumerate(value):
            yield from flatten(v, path + (i,))
    else:
        yield ".".join(map(str, path)), value

flat = dict(flatten(data))
for key in sorted(flat)[:6]:
    print(f"{key:<24}{flat[key]!r}")

class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, (dt.date, dt.datetime)):
            return o.isoformat()
        if isinstance(o, set):
            return sorted(o)
        if isinstance(o, complex):
            return {"re": o.real, "im": o.imag}
        return super().default(o)

value = {"when": dt.date(2020, 1, 2), "tags": {"b", "a"}, "z": 1 + 2j, "n": [1.0, 1e100, -0.0, 10 ** 20], 5: None, True: [], "é": "\t\x01/"}
print(json.dumps(value, cls=Encoder))
print(json.dumps(value, cls=Encoder, ensure_ascii=False, indent=2, separators=(",", ": ")))
print(json.dumps({"b": 1, "a": [2, {"d": 3, "c": 4}]}, sort_keys=True, indent="\t"))
print(json.loads("[1.10, 2]", parse_float=Decimal), json.loads('{"a": 1, "a": 2}', object_pairs_hook=list))
print(json.loads('{"x": {"re": 1, "im": 2}}', object_hook=lambda d: complex(d["re"], d["im"]) if "re" in d else d))
print(json.dumps([float("nan"), float("inf")]), json.loads("[NaN, -Infinity]"), json.loads(' "\\u0041\\n" '))
print(json.loads(json.dumps(data)) == data)
for bad in ('{"a": }', "[1, 2", "{'a': 1}", '{"a": 1,}', "", "[1] x", '"\t"', "nul", "01", '{"a" 1}'):
    try:
        print(json.loads(bad))
    except json.JSONDecodeError as problem:
        print(repr(bad), "->", problem, problem.pos, problem.lineno, problem.colno)
for bad in ({1, 2}, {(1, 2): 3}, object, float("nan")):
    try:
        print(json.dumps(bad, allow_nan=False))
    except (TypeError, ValueError) as problem:
        print(type(problem).__name__, problem)
