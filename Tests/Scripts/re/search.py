import re
m = re.search(r"(\w+)@(\w+)\.com", "mail bob@example.com now")
print(m, m.group(), m.group(1, 2), m[2], m.span(), m.start(1), m.end(2), m.groups())
print(re.search("x", "abc"), re.match("b", "abc"), re.match("a", "abc"), re.fullmatch("a|ab", "ab"))
m = re.match(r"(?P<year>\d{4})-(?P<month>\d\d)", "2024-05-01")
print(m.groupdict(), m["year"], m.lastgroup, m.lastindex, m.string, m.pos, m.endpos, m.re.pattern, m.regs)
m = re.match(r"(a)|(b)", "b")
print(m.groups(), m.groups("-"), m.group(1), m.span(1), m.lastindex)
print(bool(re.search(r"\bfoo\b", "a foo b")), re.search(r"^b", "a\nb", re.M), re.search(r"a.b", "a\nb"), re.search("a.b", "a\nb", re.S))
