CASES = [
    '012',
    '0o8',
    '0b2',
    '0xg',
    '1__0',
    '1_',
    '0_7',
    '1e',
    '1.2.3',
    '5abc',
    '0b',
    '0x',
    '1_000_',
    '00',
    '0_0',
    '1if 1 else 2',
    '12j4',
    '1.e5',
    '1.real',
    '0xfor',
]
for case in CASES:
    try:
        compile(case, "case.py", "exec")
        print(repr(case), "is fine")
    except SyntaxError as error:
        print(repr(case), "->", type(error).__name__, error.msg, error.lineno)
