import re
print(re.findall(r"\d+", "1 22 333"), re.findall(r"(\w)=(\d)", "a=1 b=2"), re.findall(r"(\w)=\d", "a=1 b=2"))
print(re.findall("", "abc"), re.findall("a*", "baac"), re.findall(r"\b|:+", "a::bc"))
for m in re.finditer(r"[aeiou]", "education"):
    print(m.group(), m.start(), end=" ")
print()
print([m.span() for m in re.finditer("x*", "axbxxc")])
p = re.compile(r"\d")
print(p.findall("1a2b3", 1), p.findall("1a2b3", 1, 3), p.search("a1", pos=5))
