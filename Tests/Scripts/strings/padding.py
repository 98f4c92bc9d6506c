print(["ab".center(7), "ab".center(6, "*"), "ab".ljust(5, "."), "ab".rjust(5), "ab".zfill(5), "-5".zfill(4), "+5".zfill(4), "abc".center(2), "".center(3, "x"), "a".center(4), "ab".center(5)])
print(["  x ".strip(), "  x ".lstrip(), "  x ".rstrip(), "xxaxx".strip("x"), "abcba".strip("ab"), "x".strip("x"), "\u2003x\u3000".strip()])
print(["a\tb".expandtabs(), "a\tb".expandtabs(4), "\t".expandtabs(0), "ab\tc\n\td".expandtabs(3)])
print("prefix_x".removeprefix("prefix_"), "x.py".removesuffix(".py"), "x".removeprefix("y"), "x".removesuffix(""))
for f in (lambda: "a".center(), lambda: "a".center("x"), lambda: "a".center(5, "ab"), lambda: "a".ljust(5, 1), lambda: "a".zfill("x"), lambda: "a".strip(1), lambda: "a".expandtabs("x"), lambda: "a".removeprefix(1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
