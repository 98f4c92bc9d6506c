def echo():
    got = None
    while True:
        try: got = yield got
        except ValueError as e: got = f"caught {e}"
        finally: print("loop")
e = echo(); print(next(e), e.send("a"), e.send(5), e.throw(ValueError("v")), e.throw(ValueError, "w"))
try:
    e.throw(KeyError("k"))
except KeyError as x:
    print("key", x)
try:
    e.send(1)
except StopIteration:
    print("stopped")
def c():
    try: yield 1
    except GeneratorExit: print("exit"); raise
    finally: print("final")
g = c(); next(g); g.close(); g.close(); print("closed")
def bad():
    try: yield 1
    except GeneratorExit: yield 2
b = bad(); next(b)
try:
    b.close()
except RuntimeError as x:
    print(x)
try:
    echo().send(5)
except TypeError as x:
    print(x)
def avg():
    total = n = 0; mean = None
    while True: total += yield mean; n += 1; mean = total / n
a = avg(); next(a); print(a.send(10), a.send(20), a.send(30))
def sub():
    try:
        x = yield "sub1"; print("sub got", x); yield "sub2"
    except ValueError: print("sub caught"); yield "handled"
    return "sub result"
def main(): r = yield from sub(); yield r
m = main(); print(next(m), m.send("hello"), m.throw(ValueError), next(m))
def stop(): raise StopIteration("inside"); yield
try:
    next(stop())
except RuntimeError as x:
    print(x, repr(x.__cause__))
def fin():
    try: yield 1; yield 2
    finally: print("cleanup")
for v in fin(): break
print("after break")
g = fin(); next(g); del g; print("deleted")
n = echo()
try:
    n.throw(ValueError("early"))
except ValueError as x:
    print("early", x)
print(list(n))
def ret():
    try: yield 1
    finally: return "from finally"
r = ret(); next(r)
try:
    r.throw(KeyError)
except StopIteration as x:
    print(x.value)
