CASES = [
    'f(a=1, 2)',
    'f(**a, *b)',
    'f(a=1, a=2)',
    'f(x for x in y, 1)',
    'f(1=2)',
    'f(a.b=1)',
    'f(True=1)',
    'f(a, b=)',
    'f(**a, b)',
    'f(*)',
    'f(**)',
    'f(a b)',
    'f(a,, b)',
    'f(,)',
    'f(a for a in b, c for c in d)',
    'class A(x for x in y): pass',
    'f((a)=1)',
    "print 'x'",
    'print x',
    "exec 'x'",
    'f(lambda: x=1)',
    'f(a+1=2)',
    'f(not x=1)',
]
for case in CASES:
    try:
        compile(case, "case.py", "exec")
        print(repr(case), "is fine")
    except SyntaxError as error:
        print(repr(case), "->", type(error).__name__, error.msg, error.lineno)
