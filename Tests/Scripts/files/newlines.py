import os
name = "made_newlines.txt"
with open(name, "wb") as f: f.write(b"a\r\nb\rc\nd")
print(open(name).read().encode(), open(name, newline="").readlines(), open(name).readlines())
with open(name, "w", newline="\r\n") as f: f.write("x\ny\n")
print(open(name, "rb").read())
with open(name, "w", encoding="latin-1") as f: f.write("é")
print(open(name, "rb").read(), open(name, encoding="latin-1").read())
try: open(name).read()
except UnicodeDecodeError as e: print(e)
with open(name, "w") as f: pass
print(repr(open(name).read()), os.path.getsize(name))
os.remove(name)
open(name, "rb", encoding="utf-8")
