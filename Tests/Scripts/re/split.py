import re
print(re.split(r"[,;]\s*", "a, b;c"), re.split(r"(-)", "a-b-c"), re.split("x", "axbxc", maxsplit=1))
print(re.split(r"\b", "hi you"), re.split("", "abc"), re.split(r"(a)|b", "xaybz"))
