x = 10
print(eval("x + 1"), eval("[i * 2 for i in range(3)]"), eval("  5 + 5"), eval("(lambda a: a + x)(1)"))
print(eval("a + b", {"a": 1, "b": 2}), eval("a + b", {"a": 1}, {"b": 5}), eval("x", {"x": 99}))
def f():
    y = 3
    return eval("x + y")
print(f())
g = {}
print(eval("1 + 1", g), "__builtins__" in g)
code = compile("x * 3", "<mine>", "eval")
print(eval(code), type(code).__name__, code.co_filename)
for source in ("x =", "1 +", "x = 5", "nope", "1 / 0", "(", "import os", "print(", "'abc", "5 5", "f(x for x in y, 1)"):
    try:
        print(eval(source))
    except Exception as e:
        print(type(e).__name__, e)
try:
    eval(5)
except TypeError as e:
    print(e)
try:
    eval("1", 5)
except TypeError as e:
    print(e)
