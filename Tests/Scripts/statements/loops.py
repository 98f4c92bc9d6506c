for i in range(5):
    if i == 1: continue
    if i == 3: break
    print(i, end=" ")
else: print("no break")
print()
for i in []: pass
else: print("empty else")
n = 3
while n: n -= 1
else: print("while else", n)
while True:
    n += 1
    if n > 2: break
else: print("never")
for a, (b, *c) in [(1, (2, 3, 4)), (5, "xyz")]: print(a, b, c)
for i, x in enumerate("ab"): print(i, x, end=";")
for d["k"] in ([1, 2] if (d := {}) is not None else []): pass
print(d)
class O: pass
o = O()
for o.v in range(3): pass
print(o.v)
for i in range(3):
    for j in range(3):
        if j == 1: break
    else: print("inner else")
    print(i, j, end=" ")
print()
for x in 1, 2, 3: print(x, end=" ")
for x in *[1], 2: print(x, end=" ")
for i in range(2): i = 10; print(i, end=" ")
print(i)
for bad in (5, None, 3.5, len):
    try:
        for x in bad: pass
    except TypeError as e:
        print(e)
total = 0
for i in range(10):
    try:
        if i % 2: continue
        total += i
    finally: total += 100
print(total)
def f():
    for i in range(3):
        try: return i
        finally: print("finally", i)
print(f())
def g():
    while True:
        try: break
        finally: print("brk")
    return "out"
print(g())
def h():
    for _ in [1]:
        try: return "try"
        finally: return "finally"
print(h())
def k():
    for i in range(3):
        try: 1 / 0
        except ZeroDivisionError: continue
        finally: print("k", i)
    return "end"
print(k())
def m():
    while True:
        try: raise ValueError
        finally: break
    return "swallowed"
print(m())
