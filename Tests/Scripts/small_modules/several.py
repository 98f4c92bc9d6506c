import ast, base64, binascii, colorsys, contextvars, errno, graphlib, reprlib, uuid
print(ast.literal_eval("{'a': [1, -2.5, (3,), None], 'b': {1, 2}, 'c': b'x' , \"d\": 1+2j, 'e': True}"), ast.literal_eval("'a' 'b'"), ast.literal_eval("1, 2"), ast.literal_eval(" ()"), ast.literal_eval("[]"), ast.literal_eval("0x1F"), ast.literal_eval("'''x\ny'''"))
for bad in ("f(1)", "a", "1 + 1", "[1, x]", "__import__('os')", "1 +", "{1: 2, 3}"):
    try:
        print(bad, ast.literal_eval(bad))
    except (ValueError, SyntaxError) as problem:
        print(bad, type(problem).__name__)
print(base64.b32encode(b"hello"), base64.b32decode("NBSWY3DP"), base64.b85encode(b"hello world"), base64.b85decode(b"Xk~0{Zv"), base64.encodebytes(b"x" * 60), base64.decodebytes(b"aGk=\n"))
print(binascii.hexlify(b"\x01\xff"), binascii.unhexlify("01ff"), binascii.crc32(b"a"), binascii.b2a_base64(b"hi"), binascii.a2b_base64(b"aGk="), binascii.crc_hqx(b"123", 0))
for bad in (lambda: binascii.unhexlify("0"), lambda: binascii.unhexlify("zz"), lambda: base64.b32decode("A")):
    try:
        bad()
    except binascii.Error as problem:
        print(problem)
print([round(x, 4) for f in ("rgb_to_hsv", "rgb_to_hls", "rgb_to_yiq", "hsv_to_rgb", "hls_to_rgb") for x in getattr(colorsys, f)(0.2, 0.4, 0.6)])
var = contextvars.ContextVar("var", default=5)
token = var.set(6)
context = contextvars.copy_context()
var.set(7)
print(var.get(), context[var], context.run(var.get), var.name)
print(errno.ENOENT, errno.errorcode[13], errno.EAGAIN)
sorter = graphlib.TopologicalSorter({"d": {"b", "c"}, "b": ["a"], "c": ["a"]})
print(sorted(sorter.static_order()), next(iter(graphlib.TopologicalSorter({"b": ["a"]}).static_order())))
try:
    list(graphlib.TopologicalSorter({"a": ["b"], "b": ["a"]}).static_order())
except graphlib.CycleError as problem:
    print(problem.args[0], len(problem.args[1]))
print(reprlib.repr(list(range(100))), reprlib.repr("x" * 100), reprlib.repr({n: n for n in range(9)}), reprlib.repr(set()), reprlib.repr([[[[[[[1]]]]]]]), reprlib.repr(10 ** 60))
class Loop:
    @reprlib.recursive_repr("<loop>")
    def __repr__(self):
        return f"Loop({self!r})"
print(Loop())
print(uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid3(uuid.NAMESPACE_URL, "x"))
