class Typed:
    def __init__(self, kind): self.kind = kind
    def __set_name__(self, owner, name): self.name = name; print("named", owner.__name__, name)
    def __get__(self, obj, owner=None):
        if obj is None: return self
        return obj.__dict__.get(self.name, "unset")
    def __set__(self, obj, value):
        if not isinstance(value, self.kind): raise TypeError(f"{self.name} wants {self.kind.__name__}")
        obj.__dict__[self.name] = value
    def __delete__(self, obj): del obj.__dict__[self.name]
class P:
    age = Typed(int)
    name = Typed(str)
p = P(); print(p.age); p.age = 5; print(p.age, p.__dict__, P.age is P.__dict__["age"]); del p.age; print(p.age)
try:
    p.name = 5
except TypeError as e:
    print(e)
class NonData:
    def __get__(self, obj, owner): return ("get", obj is None, owner.__name__)
class Q: n = NonData()
q = Q(); print(q.n, Q.n); q.n = 7; print(q.n); del q.n; print(q.n)
class Lazy:
    def __init__(self, f): self.f = f
    def __get__(self, obj, owner):
        v = self.f(obj); obj.__dict__[self.f.__name__] = v; return v
class R:
    @Lazy
    def value(self): print("computed"); return 42
r = R(); print(r.value, r.value)
class BadName:
    def __set_name__(self, o, n): raise ValueError("no")
try:
    class S: x = BadName()
except Exception as e:
    print(type(e).__name__, e)
def f(self): return self
print(f.__get__(5)(), f.__get__(5), type(P.__dict__["age"]).__name__) if False else print(f.__get__(5)())
class OnlySet:
    def __set__(self, obj, v): obj.__dict__["hidden"] = v
class U: x = OnlySet()
u = U(); u.x = 3; print(u.__dict__, type(u.x).__name__)
class OnlyGetDel:
    def __get__(self, o, t): return 1
    def __delete__(self, o): print("deleted")
class V: x = OnlyGetDel()
v = V(); del v.x
try:
    v.x = 1
except AttributeError as e:
    print(e)
