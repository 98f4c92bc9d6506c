exec("a = 1\nb = a + 1")
print(a, b)
space = {}
exec("def f(n):\n    return n * k\nk = 3\nr = f(4)", space)
print(space["r"], space["f"](10), sorted(n for n in space if not n.startswith("__")))
local = {}
exec("y = 5\nz = x0 + 1", {"x0": 1}, local)
print(local)
def g():
    v = 1
    exec("v = 2; w = 3")
    print(v)
g()
exec("for i in range(3): print(i, end=' ')")
print()
print(exec("1 + 1"))
code = compile("total = sum(range(5))\nprint(total)", "<made>", "exec")
exec(code)
print(total)
single = compile("3 + 4", "<one>", "single")
exec(single)
exec("class C:\n    def m(self): return 'method'")
print(C().m(), C.__name__, C.__module__)
for source in ("a b", "if True:\nprint(1)", "  x = 1", "return 5", "raise KeyError('k')", "def f(:\n pass", "x = (1,", "break", "for"):
    try:
        exec(source)
    except Exception as e:
        print(type(e).__name__, e)
try:
    compile("x", "f", "bad")
except ValueError as e:
    print(e)
try:
    compile("a b", "myfile.py", "exec")
except SyntaxError as e:
    print(e.filename, e.lineno, e.offset, e.msg, repr(e.text))
