import re
print(re.findall("a", "aA", re.I), re.findall("(?i)a", "aA"), re.findall("(?i:a)b", "AbAB"))
print(re.compile("a", re.I), re.compile("a", re.I | re.M), re.compile("a").flags, re.I, re.I | re.S, int(re.X))
print(re.findall(r"""
    (\d+)   # digits
    \s*     # blanks
    [a-z #] # letter
""", "12 x 3#", re.X))
print(re.findall(r"\w+", "é a1_"), re.findall(r"\w+", "é a1_", re.A), re.compile("(?x) a b").match("ab"))
print(re.search("^a$", "b\na\nc", re.M).span(), re.search(r"a\Z", "a\n"), re.search(r"a$", "a\n"))
