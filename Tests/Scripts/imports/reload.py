import importlib, sys, _other
m = importlib.import_module("pack.inner")
m.value = 99
print(m.value, importlib.reload(m).value, importlib.import_module(".inner", "pack") is m)
del sys.modules["_other"]
import _other as fresh
print(fresh is _other)
import types
fake = types.ModuleType("fake"); fake.x = 5
sys.modules["fake"] = fake
import fake as f
print(f.x)
from math import pi as p, tau
print(p < tau)
from . import nothing
