for v in (0, 1, "", "a", [], [0], {}, {1: 1}, None, 0.0, -1, (), ((),), set(), range(0), range(1), b"", 0j, ..., NotImplemented if False else 1):
    print(bool(v), "t" if v else "f", not v, end="; ")
print()
x = 5
if x < 3: print("a")
elif x < 6: print("b")
elif x < 9: print("c")
else: print("d")
print("yes" if x > 3 else "no", 1 if 0 else 2 if 0 else 3, (1 if x else 2) + 1, [1, 2][x > 3])
print(0 or "x", 1 and "y", None or 0 or [], 1 and 2 and 3, not 0 and 1, 0 and 1 / 0, 1 or 1 / 0, "a" and "" or "c")
print(x if x else y_undefined, x == 5 and not x == 6 or False, 3 in [1, 2, 3] and 4 not in (1, 2), x is x, x is not None)
if x: pass
if not x: pass
else: print("else")
