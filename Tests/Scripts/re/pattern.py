import re, copy
p = re.compile(r"(?P<a>x)(y)")
print(p.pattern, p.groups, p.groupindex, p == re.compile(r"(?P<a>x)(y)"), p is re.compile(r"(?P<a>x)(y)"), hash(p) == hash(p), copy.copy(p) is p)
print(type(p), type(p.match("xy")), isinstance(p, re.Pattern), re.compile(p) is p, p.match("xy").expand(r"\2-\g<a>"))
print(p.fullmatch("xy"), p.split("1xy2"), p.subn("-", "xyxy"))
print(re.match("a" * 60, "a" * 60))
if (n := re.search(r"\d+", "id 77")): print(n[0])
try:
    p.x = 1
except AttributeError as e:
    print('no attribute')
