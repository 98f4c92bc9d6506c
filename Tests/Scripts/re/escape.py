import re
print(re.escape("a.b*c[d]e-f g"), re.escape("python.org"), re.escape("é_1"), re.escape(b"a.b"))
print(re.match(re.escape("1+1=2?"), "1+1=2?").group())
