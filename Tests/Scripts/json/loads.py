import json
print(json.loads('{"a": [1, 2.0, -3e2, true, false, null], "b": "x\\n\\u00e9\\ud83d\\ude00"}'))
print(json.loads(' [ ] '), json.loads('"\\/"'), json.loads("NaN"), json.loads("-Infinity"), json.loads("123456789012345678901234567890"), json.loads(b'[1]'))
print(json.loads('{"a": {"b": 1}}', object_hook=lambda d: list(d.items())))
print(json.loads('{"a": 1, "a": 2}', object_pairs_hook=lambda p: p), json.loads('{"a": 1, "a": 2}'))
print(json.loads("[1.1, 2]", parse_float=str, parse_int=lambda s: s + "i"), json.loads('"a\tb"', strict=False))
print(json.JSONDecoder().raw_decode('[1] rest'), 1e5 == json.loads("1e5"), json.loads("-0"), json.loads("-0.0"))
