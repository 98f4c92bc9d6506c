import re
for p in ["(", "a)", "[a", "*a", "a**", r"\q", "(?P<1>a)", "(?P<a>x)(?P<a>y)", "(?P=z)", r"(a)\2", "[b-a]", "a{2,1}", "(?<z>a)", "(?z)", "(?P<a", "\\", "x(?i)", "(?<=a*)b", "(?P<n>a", "(?#c", "a|*", r"[\d-z]", "(?-i)", r"\x1", "^*"]:
    try:
        re.compile(p)
        print(p, "ok")
    except re.error as e:
        print(p, "->", e, e.pos)
try: re.sub("a", r"\9", "a")
except re.error as e: print(e)
try: re.sub("a", r"\g<b>", "a")
except IndexError as e: print("IndexError", e)
try: re.match("a", b"a")
except TypeError as e: print(e)
try: re.match("a", 3)
except TypeError as e: print(e)
try: re.match("(a)", "a").group(2)
except IndexError as e: print(e)
try: re.compile(3)
except TypeError as e: print(e)
re.compile("a\n(b")
