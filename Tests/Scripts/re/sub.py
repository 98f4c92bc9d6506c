import re
print(re.sub(r"\s+", " ", "a  b \t c"), re.sub("(a)(b)", r"\2\1", "abab"), re.sub(r"(?P<x>\d)", r"<\g<x>>", "a1b2"))
print(re.sub("a", "b", "aaaa", count=2), re.subn("a", "b", "aXa"), re.sub(r"(\d)", lambda m: str(int(m[1]) * 2), "1 2 3"))
print(re.sub("x*", "-", "abxd"), re.sub("", "-", "abc"), re.sub(r"(a)|b", r"[\1]", "ab"), re.sub("a", r"\n\\", "a"))
print(re.sub(r"(\w+) (\w+)", r"\g<2> \g<1>0", "hello world"), re.sub("a", "", "banana"))
def f(m): return m.group().upper()
print(re.sub("[aeiou]", f, "hello"))
print(repr(re.compile("b").sub("é", "abc")))
