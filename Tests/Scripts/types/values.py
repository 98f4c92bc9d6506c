import types
print(types.SimpleNamespace(a=1, b="x"), types.SimpleNamespace(a=1) == types.SimpleNamespace(a=1))
def f(): yield
print(isinstance(f, types.FunctionType), isinstance(f(), types.GeneratorType), isinstance(len, types.BuiltinFunctionType))
print(isinstance([].append, types.BuiltinMethodType), isinstance(types, types.ModuleType), types.NoneType)
m = types.ModuleType("made", "doc")
m.x = 3
print(m.x, m.__name__, m.__doc__, m)
C = types.new_class("C", (), {}, lambda ns: ns.update(x=1))
print(C.x, C.__name__)
p = types.MappingProxyType({"a": 1})
print(p["a"], p, len(p))
p["b"] = 2
