x = 5
def f():
    y = 6
    z = "w"
    print(sorted(locals().items()))
    print("x" in globals(), "y" in globals(), globals()["x"])
    print(sorted(dir()))
    globals()["made"] = 77
f()
print(made)
print("f" in dir(), "x" in locals(), "made" in vars())
class A:
    k = 1
    print(sorted(n for n in locals() if not n.startswith("__")))
    print([n for n in dir() if not n.startswith("__")])
del globals()["x"]
try:
    x
except NameError as e:
    print(e)
def outer():
    a = 1
    def inner():
        print(sorted(locals()))
        return a
    inner()
    print(sorted(locals()))
outer()
print(__name__, type(__builtins__).__name__, __doc__)
globals().update(q=3, r=4)
print(q + r)
import builtins
print(builtins.len([1]), builtins.int is int, "print" in dir(builtins))
m = __import__("math")
print(m.floor(2.5), __import__("os.path").__name__)
