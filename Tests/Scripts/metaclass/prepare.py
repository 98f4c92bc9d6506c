class Names(dict):
    def __setitem__(self, k, v):
        if not k.startswith("__"): print("bind", k)
        super().__setitem__(k, v)
class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        print("prepare", name, bases, kw)
        return Names()
    def __new__(mcls, name, bases, ns, **kw):
        return super().__new__(mcls, name, bases, dict(ns))
    def __init__(cls, *args, **kw): pass
class A(metaclass=Meta, k=1):
    x = 1
    y = x + 1
    def f(self): return __class__
print(A.y, A().f() is A)
