import json, io
f = io.StringIO()
json.dump({"a": 1}, f, indent=1)
print(f.getvalue())
f.seek(0)
print(json.load(f))
print(json.loads(json.dumps({"x": [1, {"y": None}]})) == {"x": [1, {"y": None}]})
