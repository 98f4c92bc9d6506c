import re
from collections import Counter
text = """The year 2023 saw 15 launches; 7 failed (46.7%). Contact: a.b@x.org, c_d@y.co.uk!"""
print(Counter(re.findall(r"[a-z]+", text.lower())).most_common(2))
print(re.findall(r"[\w.]+@[\w.]+\.\w+", text), re.findall(r"\d+(?:\.\d+)?%?", text))
def camel(s): return re.sub(r"_(\w)", lambda m: m.group(1).upper(), s)
def snake(s): return re.sub(r"(?<!^)(?=[A-Z])", "_", s).lower()
print(camel("a_long_name"), snake("ALongName"), snake("HTTPServer"))
log = "[2024-01-02 10:11:12] ERROR mod.x: it broke"
m = re.match(r"\[(?P<date>[\d-]+) (?P<time>[\d:]+)\] (?P<level>\w+) (?P<mod>[\w.]+): (?P<msg>.*)", log)
print(m.groupdict())
print(re.sub(r"(\d{3})(?=\d)", r"\1,", "1234567"[::-1])[::-1], re.sub(r"\b(\w)(\w*)", lambda m: m[1].upper() + m[2], "hello big world"))
print(re.split(r"(?:,|;)\s*", "a, b;c,  d"), re.split(r"([+*/-])", "3+4*2"), [t for t in re.split(r"\s*(\d+|.)", "12 + x") if t.strip()])
html = "<b>one</b><b>two</b>"
print(re.findall(r"<b>(.*?)</b>", html), re.findall(r"<b>(.*)</b>", html), re.sub(r"<[^>]+>", "", html))
print(bool(re.fullmatch(r"(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}", "192.168.1.254")))
print(re.compile(r"(\d+)-(\d+)").sub(lambda m: f"{int(m[2]) - int(m[1])}", "10-30 5-6"), re.sub(r"(?m)^\s*#.*\n?", "", "a\n# c\nb\n"))
print(re.findall(r"(?i)\bthe\b|\byear\b", text), re.search(r"(a(b(c)))", "abc").groups(), re.search(r"(?:a|ab)(?:c|bcd)(?:d*)", "abcd").group())
