CASES = [
    'class = 1',
    'def = 2',
    'for = 3',
    'x.class',
    'lambda = 1',
    'None()',
    'True = False',
    'import if',
    'def if(): pass',
    'class None: pass',
    'def None(): pass',
    'pass = 1',
    'pass x',
    'break x',
    'global',
    'global 1',
    'global x.y',
    'del',
    'assert',
    'raise from x',
    'raise x from',
    'with: pass',
    'while: pass',
    'if: pass',
    'for in x: pass',
    'for x: pass',
    'try: x',
    'x = pass',
    'print(if)',
    'def f(if): pass',
    'f(class=1)',
    'nonlocal',
    'global x y',
    'else',
    'elif',
    'except',
]
for case in CASES:
    try:
        compile(case, "case.py", "exec")
        print(repr(case), "is fine")
    except SyntaxError as error:
        print(repr(case), "->", type(error).__name__, error.msg, error.lineno)
