import re
s = "naïve 日本 বাংলা 😀x"
print([m.span() for m in re.finditer(r"\w+", s)])
print(re.search("😀", s).span(), re.findall(".", "a😀b"), re.sub(r"\W", "_", s), re.match("É", "é", re.I))
print(re.search(r"\u00e9\N{BULLET}", "é•").span(), re.findall(r"\d", "٣5"), re.findall(r"[α-ω]+", "abc αβγ"))
