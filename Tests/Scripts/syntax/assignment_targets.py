CASES = [
    '1 = x',
    'f() = 1',
    'a + b = c',
    'None = 1',
    'True = 1',
    'x + 1 += 2',
    '(a, b) += 1',
    '[a] += 1',
    "'s' = 1",
    'a if b else c = 1',
    'lambda: 0 = 1',
    '{} = 1',
    'a < b = 1',
    '-x = 1',
    '... = 1',
    'x = 1 = y',
    "f'{x}' = 1",
    '[i for i in x] = 1',
    'not x = 1',
    'a() += 1',
    '(yield) = 1',
    'x == 1 = 2',
    '*a = [1]',
    'a, b += 1',
    '__debug__ = 1',
    '*a, *b = x',
    'del f()',
    'for 1 in x: pass',
    'with a as f(): pass',
    'import a.b as c.d',
    'for f() in x: pass',
]
for case in CASES:
    try:
        compile(case, "case.py", "exec")
        print(repr(case), "is fine")
    except SyntaxError as error:
        print(repr(case), "->", type(error).__name__, error.msg, error.lineno)
