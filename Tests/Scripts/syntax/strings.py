CASES = [
    "'abc",
    '"abc',
    "'''abc",
    "x = 'a\nb'",
    "'\\x1'",
    "'\\u12'",
    "'\\N{nope nothing}'",
    "'\\N'",
    "b'é'",
    "b'a' 'b'",
    "'a' b'b'",
    "f'{'",
    "ur'x'",
    "'\\U99999999'",
    "rb'\\x'",
    "'a''b",
]
for case in CASES:
    try:
        compile(case, "case.py", "exec")
        print(repr(case), "is fine")
    except SyntaxError as error:
        print(repr(case), "->", type(error).__name__, error.msg, error.lineno)
