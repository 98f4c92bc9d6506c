CASES = [
    'def f(a, a): pass',
    'def f(a=1, b): pass',
    'def f(*): pass',
    'def f(*, **k): pass',
    'def f(**k, a): pass',
    'def f(*a, *b): pass',
    'def f(a, /, b, /): pass',
    'def f(/): pass',
    'def f(*, /): pass',
    'def f(1): pass',
    'def f(a.b): pass',
    'def f((a, b)): pass',
    'def f(a, *, b=1, c): pass',
    'def f(*a=1): pass',
    'def f(**k=1): pass',
    'lambda a, a: 0',
    'lambda a=1, b: 0',
    'lambda *: 0',
    'def f(a:): pass',
    'def f(None): pass',
    'def f(a=): pass',
    'def f(a, b=1, /, c): pass',
    'lambda (a): 0',
    'def f(a, *b, /): pass',
    'def f(x, y z): pass',
]
for case in CASES:
    try:
        compile(case, "case.py", "exec")
        print(repr(case), "is fine")
    except SyntaxError as error:
        print(repr(case), "->", type(error).__name__, error.msg, error.lineno)
