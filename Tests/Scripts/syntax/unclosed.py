CASES = [
    '(',
    '[1, 2',
    "{'a': 1",
    "print('x'",
    'f(1, (2, 3)',
    'x = (1,\ny = 2',
    'a = [1, 2)',
    'a = (1, 2]',
    '}',
    ')',
    'x = {1: 2]',
    'foo(a, b',
]
for case in CASES:
    try:
        compile(case, "case.py", "exec")
        print(repr(case), "is fine")
    except SyntaxError as error:
        print(repr(case), "->", type(error).__name__, error.msg, error.lineno)
