import re
print(re.match(r"(?:ab)+", "ababx").group(), re.match(r"(a)(?=b)", "ab").group(), re.match(r"a(?!b)", "ab"))
print(re.search(r"(?<=\$)\d+", "cost $42").group(), re.search(r"(?<!\$)\b\d+", "$42 17").group())
print(re.match(r"(\w)\1", "aab").group(), re.match(r"(?P<q>['\"]).*?(?P=q)", "'a' 'b'").group())
print(re.match(r"(<)?\w+(?(1)>|$)", "<a>"), re.match(r"(<)?\w+(?(1)>|$)", "a>"))
print(re.match(r"a{2,3}", "aaaa").group(), re.match(r"a{2,3}?", "aaaa").group(), re.match("a{,2}", "aaa").group(), re.match("a{x}", "a{x}").group())
print(re.match(r"((a)b)", "ab").lastindex, re.match(r"(a)(b)", "ab").lastindex, re.match("[]a]+", "]a").group(), re.match("[^]]+", "ab]").group())
print(re.match(r"a++b", "aab"), re.match(r"(?>a+)ab", "aab"), re.findall(r"[\w.-]+", "a.b-c d"), re.findall("[[]", "[["))
