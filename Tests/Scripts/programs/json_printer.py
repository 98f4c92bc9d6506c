"""Prints nested data as JSON with indents, without the json module, and checks it with it."""
import json


def quoted(text):
    table = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r", "\b": "\\b", "\f": "\\f"}
    out = []
    for c in text:
        if c in table:
            out.append(table[c])
        elif ord(c) < 32 or ord(c) > 126:
            n = ord(c)
            if n > 0xFFFF:
                n -= 0x10000
                out.append("\\u%04x\\u%04x" % (0xD800 + (n >> 10), 0xDC00 + (n & 0x3FF)))
            else:
                out.append("\\u%04x" % n)
        else:
            out.append(c)
    return '"' + "".join(out) + '"'


def dumps(value, indent=2, level=0):
    pad, inner = " " * (indent * level), " " * (indent * (level + 1))
    if value is None:
        return "null"
    if value is True or value is False:
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return repr(value)
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, dict):
        if not value:
            return "{}"
        items = [f"{inner}{quoted(str(k))}: {dumps(v, indent, level + 1)}" for k, v in value.items()]
        return "{\n" + ",\n".join(items) + "\n" + pad + "}"
    if isinstance(value, (list, tuple)):
        if not value:
            return "[]"
        return "[\n" + ",\n".join(inner + dumps(v, indent, level + 1) for v in value) + "\n" + pad + "]"
    raise TypeError(f"cannot print {type(value).__name__}")


data = {"name": "Ada \"the first\"", "born": 1815, "tags": ["maths", "poet\u00e9", "😀"], "nested": {"empty": [], "none": None, "deep": [[1, [2, [3.5e10]]], {}]}, "ok": True, "ratio": 0.1, "tab": "a\tb\\"}
text = dumps(data)
print(text)
print(text == json.dumps(data, indent=2), json.loads(text) == data)
try:
    dumps({"x": {1, 2}})
except TypeError as error:
    print(error)
