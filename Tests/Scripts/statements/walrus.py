if (n := len("hello")) > 3: print(n)
print([y := 5, y ** 2], y); print([last := x for x in range(3)], last)
while (n := n - 1) > 2: print(n, end=" ")
print(any((hit := x) > 3 for x in [1, 5, 2]), hit)
def f(): return [t := i for i in range(3)], t
print(f(), (lambda: (z := 5) + z)(), f"{(q := 3)}", {(k := "a"): (w := 1)}, k, w)
x = (y := 1, 2); print(x, y); print((a := 1) + (b := 2), a, b)
for code in ("y := 1", "f(x := 1)", "(x.a := 1)", "(x[0] := 1)", "[i := 0 for i in range(3)]", "[j for i in range(3) for j in (i := [1])]", "(a, b := 1, 2)", "x = y := 1", "lambda: x := 1", "f(a=b := 1)", "((a, b) := (1, 2))", "class C:\n [z := 1 for _ in [1]]", "def g(x=y:=1): pass", "[x for x in (y := [1])]", "(True := 1)"):
    try:
        compile(code, "s", "exec"); print(code, "ok")
    except SyntaxError as e:
        print(repr(code), "->", e.msg)
