def f(a, *, b=1): pass
f(1, c=2)
