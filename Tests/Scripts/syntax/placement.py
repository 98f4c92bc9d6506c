CASES = [
    'return 1',
    'yield 1',
    'break',
    'continue',
    'def f():\n  break',
    'class A:\n  return 1',
    'class A:\n  yield 1',
    'if 1:\n  continue',
    'while 1:\n  def f():\n    break',
    'nonlocal x',
    'from __future__ import nope',
    'import *',
    'from a import *, b',
    'def f():\n  from a import *',
    'x: int = yield',
    'for x in y:\n  pass\nelse:\n  break',
    'lambda: (yield)',
    '[(yield) for x in y]',
    'x = yield 1',
    'return',
    'for i in x:\n  class A:\n    break',
]
for case in CASES:
    try:
        compile(case, "case.py", "exec")
        print(repr(case), "is fine")
    except SyntaxError as error:
        print(repr(case), "->", type(error).__name__, error.msg, error.lineno)
