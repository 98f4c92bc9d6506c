import re
m = re.match(rb"(\w+)\s(\d)", b"abc 1")
print(m.groups(), re.sub(b"a", b"b", b"banana"), re.findall(rb"[\x80-\xff]", b"a\xe9b"), re.compile(b"a"), re.split(b",", b"a,b"))
