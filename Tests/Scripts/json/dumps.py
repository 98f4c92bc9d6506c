import json
print(json.dumps({"a": [1, 2.5, None, True, "x\n\"é😀"], "b": {}, "c": [], "d": ()}))
print(json.dumps("é", ensure_ascii=False), json.dumps([1, [2, {"a": 3}], []], indent=2))
print(json.dumps({"b": 1, "a": 2}, sort_keys=True), json.dumps([1, 2], separators=(",", ":")), json.dumps({1: 1, None: 2, True: 3, 2.5: 4}))
print(json.dumps(float("nan")), json.dumps([float("inf"), -1e400]), json.dumps(10**30), json.dumps(1e16), json.dumps("\u2028\x7f\x00"))
print(json.dumps({"a": 1}, indent="\t"), json.dumps({"a": [1]}, indent=0), json.dumps([], indent=4))
print(json.dumps({(1, 2): 3, "a": 1}, skipkeys=True))
