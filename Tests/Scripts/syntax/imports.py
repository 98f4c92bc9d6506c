CASES = [
    'import',
    'from x import',
    'from x',
    'import a as',
    'import a.b.',
    'from . import',
    'from .a import (b, c',
    'import a, ',
    'from a import b,',
    'from a import (b,)',
    'from a import ()',
    'import a from b',
    'from import a',
    'import 1',
    'from a import 1',
    'import a as 1',
    'from a.b import c as d.e',
    'from a import b as',
    'import a b',
]
for case in CASES:
    try:
        compile(case, "case.py", "exec")
        print(repr(case), "is fine")
    except SyntaxError as error:
        print(repr(case), "->", type(error).__name__, error.msg, error.lineno)
