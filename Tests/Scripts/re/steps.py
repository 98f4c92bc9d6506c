import re
print(re.match(r"(a+)+$", "a" * 22), re.match(r"(x+x+)+y", "x" * 15))
print(len(re.match(r"(?:a|b)*", "ab" * 50000).group()), len(re.findall(r"\w", "x" * 100000)), len(re.sub("a", "bb", "a" * 50000)))
print(re.match(r"(.*)(\d+)", "abc" * 1000 + "12").group(2), re.search("(a?){15}a{15}", "a" * 15) is not None)
