import json
for s in ['', '{', '[1,', '[1 2]', '{"a" 1}', '{"a": }', "{'a': 1}", '[1]x', '"abc', '"\\x"', '{"a": 1,}', 'nul', '01', '"\n"', '[1,]', '"\\u12"', '{"a":1 "b"', '-', '[\n1,\n  x]', '{1: 2}', '1.', '"é" x']:
    try:
        print(json.loads(s))
    except json.JSONDecodeError as e:
        print(repr(s), e, e.lineno, e.colno, e.pos)
try: json.loads(3)
except TypeError as e: print(e)
try: json.dumps({(1,): 2})
except TypeError as e: print(e)
try: json.dumps(float("nan"), allow_nan=False)
except ValueError as e: print(e)
a = []; a.append(a)
try: json.dumps(a)
except ValueError as e: print(e)
try: json.loads("[" * 100000)
except RecursionError as e: print("RecursionError")
json.loads("[1,")
