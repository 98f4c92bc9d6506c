import os
name = "made_text.txt"
with open(name, "w") as f:
    print(f.write("one\ntwo\n"), f.name, f.mode, f.closed)
    f.writelines(["three\n", "four"])
print(f.closed)
with open(name) as f:
    print(f.readline(), f.read(3), f.tell(), list(f))
with open(name, "a", encoding="utf-8") as f: f.write("\nfünf 😀")
with open(name, encoding="utf-8") as f:
    for n, line in enumerate(f): print(n, repr(line))
    f.seek(0); print(len(f.read()), f)
with open(name, "rb") as f: print(f.read(5), f)
with open(name, "r+") as f:
    f.write("ONE"); f.seek(0); print(f.readline())
try: open(name, "x")
except FileExistsError as e: print(e)
try: open(name, "q")
except ValueError as e: print(e)
with open(name) as f:
    try: f.write("x")
    except OSError as e: print(type(e), e)
os.remove(name)
try: f.read()
except ValueError as e: print(e)
open(name)
