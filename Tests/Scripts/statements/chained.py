def v(x): print(x, end=" "); return x
print(v(1) < v(2) <= v(2) != v(3) is not None); print(v(3) > v(4) > v(5)); a = b, c = 1, 2; print(a, b, c); x = y = z = [0]; x.append(1); print(z); i = j = 0; i += 1; print(i, j)
a = {}; a["x"] = a["y"] = []; a["x"].append(1); print(a); print(1 < 2 > 1 == 1 in [1], (1 < 2) < 3, 1 == 1 == 1.0, "a" < "b" > "a")
