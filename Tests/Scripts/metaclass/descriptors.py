class Typed:
    def __set_name__(self, owner, name): self.name = name; print("named", owner.__name__, name)
    def __init__(self, kind): self.kind = kind
    def __get__(self, obj, cls): return self if obj is None else obj.__dict__.get(self.name)
    def __set__(self, obj, v):
        if not isinstance(v, self.kind): raise TypeError(f"{self.name} must be {self.kind.__name__}")
        obj.__dict__[self.name] = v
class Meta(type):
    def __setattr__(cls, k, v): print("set", k); super().__setattr__(k, v)
    def __instancecheck__(cls, x): return x == 42 or super().__instancecheck__(x)
    def __subclasscheck__(cls, c): return c is int or super().__subclasscheck__(c)
    def __eq__(cls, o): return True
    def __hash__(cls): return 7
    def __call__(cls, *a, **k):
        obj = super().__call__(*a, **k); obj.made = True; return obj
    def __str__(cls): return "str " + cls.__name__
    def __dir__(cls): return ["zz"]
    def __add__(cls, o): return cls.__name__ + "+"
    def method(cls): return "meta method of " + cls.__name__
class A(metaclass=Meta):
    x = Typed(int)
    def __init__(self, x=1): self.x = x
A.y = 5
a = A(3)
print(a.x, a.made, isinstance(42, A), isinstance(43, A), issubclass(int, A), A == 3, hash(A), str(A), A + 1, A.method(), A.y)
try: a.x = "s"
except TypeError as e: print(e)
try: a.method()
except AttributeError as e: print(e)
B = Meta("B", (A,), {"z": 1}); print(B.z, B.__mro__[1] is A, type(B).__name__, B.__bases__)
def make(name, bases, ns): print("maker", name); return type(name, bases, ns)
class C(metaclass=make): v = 1
print(C.v, type(C))
class Base:
    def __init_subclass__(cls, /, tag=None, **kw): super().__init_subclass__(**kw); cls.tag = tag
class D(Base, tag="t"): pass
print(D.tag, type(D) is type)
class E(metaclass=3): pass
