t = (1, 2, 3)
print(t, (), (1,), 1, t + (4,), t * 2, t[0], t[-1], t[1:], t.index(2), t.count(1), len(t), 2 in t, tuple("ab"), tuple(), tuple([1]), (1, 2) < (1, 3), (1, 2) == (1, 2), hash(t) == hash((1, 2, 3)), ((1,),), (1, (2, [3])))
a, b, c = t; a, (b, c) = 1, (2, 3); (a, b), c = "xy", 5; [a, b] = 1, 2; a = b = 5
print(a, b, c, *t)
x, *y = 1, 2, 3; print(x, y); *x, y = "abc"; print(x, y); x, *y, z = range(5); print(x, y, z); x, *y = [1]; print(x, y); (x, *y), z = (1, 2, 3), 4; print(x, y, z); [*x] = "ab"; print(x); *x, = 1, 2; print(x)
t = 1,; print(t); t += (2,); print(t)
def f(): return 1, 2
print(f(), [*t, *f()], (*t, 9), {*t}, {**{"a": 1}, "b": 2})
for g in (lambda: (1,).append(1), lambda: (1,) + [2], lambda: (1,).index(5), lambda: (1,) < [1], lambda: (1, "a") < (1, 2), lambda: (1,)[1], lambda: tuple(5), lambda: (1,) + 1):
    try:
        print(g())
    except Exception as e:
        print(type(e).__name__, e)
for code in ("a, b = 1", "a, b = 1, 2, 3", "a, b, c = 1, 2", "a, *b, c = 1,", "a, b = None", "(a, b), c = 1, 2", "a, b = 'x'", "t[0] = 5", "del t[0]", "a, b = {1}", "a, b = iter([1, 2, 3])", "for a, b in [1]: pass"):
    try:
        exec(code)
    except Exception as e:
        print(code, "->", type(e).__name__, e)
