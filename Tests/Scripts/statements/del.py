x = 1; del x; print("x" in globals())
a, b, c = 1, 2, 3; del a, (b, c); print([n for n in "abc" if n in globals()])
l = [0, 1, 2, 3, 4, 5]; del l[0], l[-1]; print(l); del l[1:3]; print(l); del l[:]; print(l)
d = {"a": 1, "b": 2}; del d["a"]; print(d)
class O: pass
o = O(); o.v = 1; del o.v; print(hasattr(o, "v"))
for code in ("del nope", "del d['zz']", "del l[5]", "del o.v", "del (1)", "del f()", "del 'abc'", "del a + b", "del None", "del (x := 1)", "del *a", "del [1, 2]", "s = 'ab'; del s[0]", "del (a for a in [])"):
    try:
        exec(code)
    except Exception as e:
        print(code, "->", type(e).__name__, e)
