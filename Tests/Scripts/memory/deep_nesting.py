d = {}
for _ in range(50000): d = {"d": d}
try: str(d)
except RecursionError: print("repr is limited")
t = ()
for _ in range(50000): t = (t,)
a, b = [], []
for _ in range(50000): a, b = [a], [b]
try: a == b
except RecursionError: print("comparison is limited")
del d, t, a, b
source = "(" * 150 + "1" + ")" * 150
print(eval(source))
try: eval("(" * 100000 + ")" * 100000)
except (SyntaxError, MemoryError, RecursionError) as e: print("too deep")
try: eval("-" * 100000 + "1")
except (SyntaxError, MemoryError, RecursionError) as e: print("too deep")
s = "x = 1\n" * 5000; exec(s); print(x)
