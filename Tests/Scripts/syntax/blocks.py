CASES = [
    'if x:',
    'if x:\ny = 1',
    'def f():',
    'class A:\nx = 1',
    'for i in x:\npass',
    'while 1:\n',
    'try:\n  pass',
    'try:\n  pass\nx = 1',
    'else:\n pass',
    'elif x: pass',
    'except: pass',
    'finally: pass',
    'if x\n  y',
    'def f()\n  pass',
    'class A\n  pass',
    'while x\n  pass',
    'for i in x\n  pass',
    'with a as b\n pass',
    'try\n pass',
    'lambda x\n',
    'if x: y = 1\n else: z = 2',
    'def f(:\n  pass',
    'def (x): pass',
    'class 1: pass',
    'if x = 1: pass',
    'while x = 1: pass',
    'if x:\n  a\n b',
    '  x = 1',
    'x = 1\n  y = 2',
    'if 1:\n\tx\n        y',
    'def f():\n  return 1\n    x = 2',
    'try:\n x\nexcept A, B:\n y',
    'try:\n x\nexcept:\n y\nexcept A:\n z',
    'try:\n x\nelse:\n y',
]
for case in CASES:
    try:
        compile(case, "case.py", "exec")
        print(repr(case), "is fine")
    except SyntaxError as error:
        print(repr(case), "->", type(error).__name__, error.msg, error.lineno)
