def f(a, b=2, *args, c, d=4, **kw): return (a, b, args, c, d, kw)
print(f(1, c=3), f(1, 5, 6, 7, c=8, e=9), f(*[1, 2], **{"c": 3}), f(1, *(2, 3), *[4], c=5, **{"x": 1}, **{"y": 2}))
def p(a, b, /, c, *, d=0): return (a, b, c, d)
print(p(1, 2, 3), p(1, 2, c=3, d=4))
def q(a, /, **kw): return (a, kw)
print(q(1, a=2))
def none(): pass
print(none(), (lambda: None)(), (lambda *a, **k: (a, k))(1, x=2), (lambda x, y=2: x + y)(1))
for t in (lambda: f(), lambda: f(1), lambda: p(1, 2), lambda: p(a=1, b=2, c=3), lambda: p(1, 2, 3, 4), lambda: none(1), lambda: none(x=1), lambda: f(1, a=2, c=3), lambda: p(1, 2, 3, z=1), lambda: p(), lambda: (lambda a, b, c: 0)(), lambda: (lambda a, b: 0)(1), lambda: (lambda a, b=1: 0)(1, 2, 3), lambda: f(*5), lambda: f(**5), lambda: f(1, c=2, **{"c": 3}), lambda: f(1, **{1: 2}), lambda: (lambda *, k: 0)(), lambda: (lambda *, k, j: 0)(), lambda: (lambda *, k: 0)(5), lambda: p(1, 2, 3, 4, 5, d=2), lambda: (lambda a, b, *, c: 0)(1, 2, 3, 4), lambda: 5(), lambda: "a"(), lambda: None(), lambda: [1](2), lambda: q(), lambda: int(1, 2, 3), lambda: len(), lambda: len(1, 2), lambda: "a".join(), lambda: "a".join(1, 2), lambda: [].append(x=1), lambda: isinstance(1), lambda: abs(1, 2), lambda: pow(1), lambda: divmod(1), lambda: int(foo=1), lambda: print(foo=1), lambda: sorted(), lambda: dict(1, 2), lambda: range(), lambda: object(1), lambda: max(), lambda: getattr(1), lambda: chr(), lambda: open()):
    try:
        print(t())
    except TypeError as e:
        print(e)
