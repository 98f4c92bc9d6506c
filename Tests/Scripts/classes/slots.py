class P:
    __slots__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
p = P(1, 2); print(p.x, p.y, P.__slots__, hasattr(p, "__dict__")); p.x = 5; del p.y; print(p.x)
for f in (lambda: p.y, lambda: setattr(p, "z", 1), lambda: p.z, lambda: p.__dict__, lambda: vars(p), lambda: delattr(p, "y")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class Q(P): pass
q = Q(1, 2); q.z = 3; print(q.z)
class R(P): __slots__ = ("w",)
r = R(1, 2); r.w = 4; print(r.w, r.x)
try:
    r.other = 1
except AttributeError as e:
    print(e)
class S: __slots__ = "single"
s = S(); s.single = 1; print(s.single)
try:
    class T:
        __slots__ = ("a",)
        a = 1
except ValueError as e:
    print(e)
try:
    class U: __slots__ = (1,)
except TypeError as e:
    print(e)
class W: __slots__ = ("__dict__", "v")
w = W(); w.v = 1; w.free = 2; print(w.free)
try:
    class X: __slots__ = ("not valid",)
except TypeError as e:
    print(e)
