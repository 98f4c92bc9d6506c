import re
print(re.match("a", "b")[0])
