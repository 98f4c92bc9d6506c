class S:
    __slots__ = ("a", "b")
    def __init__(self): self.a = 1
class T(S):
    def __init__(self):
        self.a = 1
        self.c = 2
t = T()
print(t.__dict__, vars(t), t.a, "a" in t.__dict__, len(t.__dict__))
class U(T):
    __slots__ = ("d",)
u = U(); u.d = 4
print(vars(u), u.d)
for text in ("class B(5): pass", "class B(1, 2): pass", "class B([]): pass", "class B(int, 5): pass"):
    try: exec(text)
    except TypeError as problem: print(text, problem)
