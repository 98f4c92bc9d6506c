class Plugin:
    found = {}
    def __init_subclass__(cls, name=None, **kw):
        super().__init_subclass__(**kw)
        Plugin.found[name or cls.__name__] = cls
class A(Plugin, name="first"): pass
class B(Plugin): pass
print({k: v.__name__ for k, v in Plugin.found.items()})
print([c.__name__ for c in Plugin.__subclasses__()])
print(type("D", (Plugin,), {"x": 1}).x, Plugin.found["D"].__name__)
class C:
    def __class_getitem__(cls, k): return f"{cls.__name__}[{k}]"
print(C[int])
class E(Plugin, wrong=1): pass
