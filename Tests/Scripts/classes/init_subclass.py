class Plugin:
    found = {}
    def __init_subclass__(cls, name=None, **kw):
        super().__init_subclass__(**kw)
        Plugin.found[name or cls.__name__] = cls
class A(Plugin, name="first"): pass
class B(Plugin): pass
class C(A, name="third"): pass
print({k: v.__name__ for k, v in Plugin.found.items()})
try:
    class D(Plugin, bad=1): pass
except TypeError as e:
    print(e)
try:
    class E(object, x=1): pass
except TypeError as e:
    print(e)
class F:
    def __class_getitem__(cls, item): return (cls.__name__, item)
print(F[int], F[1, 2])
