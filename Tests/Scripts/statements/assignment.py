a = b = c = []; a.append(1); print(b, a is c)
x, y = 1, 2; x, y = y, x; print(x, y)
i = 0; l = [0, 0]; i, l[i] = 1, 5; print(i, l)
(a), [b, c] = 1, (2, 3); print(a, b, c)
d = {}; d["x"], d["y"] = 1, 2; print(d)
x = 5; x += 1; x -= 2; x *= 3; x /= 2; x //= 1; x **= 2; x %= 7; print(x); n = 6; n &= 3; n |= 8; n ^= 1; n <<= 2; n >>= 1; print(n)
l = [1]; l += [2]; l *= 2; l[0] += 10; print(l); t = (1,); t += (2,); print(t); s = "a"; s += "b"; s *= 2; print(s)
t = ([1],)
try:
    t[0] += [2]
except TypeError as e:
    print(e, t)
def f(): print("f", end=" "); return {"k": 1}
def k(): print("k", end=" "); return "k"
f()[k()] += 1; print()
def v(n): print("v", n, end=" "); return n
z = {}; z[v(1)] = v(2); print(z); w = [v(1), v(2)][v(0)]; print({v(1): v(2)})
v(1) + v(2) * v(3); print(); v(1) if v(0) else v(2); print(); v(0) and v(1); v(1) or v(2); print()
ann: int = 5; only: str; print(__annotations__, ann)
try:
    only
except NameError as e:
    print(e)
class O: pass
o = O(); o.x: int = 3; o.y = o.z = 4; print(vars(o)); o.x += 1; print(o.x)
try:
    o.q += 1
except AttributeError as e:
    print(e)
try:
    d["missing"] += 1
except KeyError as e:
    print(repr(e))
try:
    5 + undefined
except NameError as e:
    print(e)
first, *rest = "hello"; *init, last = [1, 2, 3]; head, *mid, tail = range(6); print(first, rest, init, last, head, mid, tail)
