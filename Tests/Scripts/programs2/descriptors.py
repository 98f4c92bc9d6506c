"""Descriptors and attribute access: validation, units, proxies, records."""
import weakref


class Validated:
    def __init__(self, *tests, default=None):
        self.tests, self.default = tests, default

    def __set_name__(self, owner, name):
        self.public, self.private = name, "_" + name
        owner.fields = getattr(owner, "fields", ()) + (name,)

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return getattr(instance, self.private, self.default)

    def __set__(self, instance, value):
        for test, text in self.tests:
            if not test(value):
                raise ValueError(f"{self.public}: {value!r} {text}")
        setattr(instance, self.private, value)

    def __delete__(self, instance):
        delattr(instance, self.private)


positive = (lambda v: v > 0, "is not positive")
short = (lambda v: len(v) < 8, "is too long")


class Item:
    name = Validated(short, default="?")
    price = Validated(positive)
    amount = Validated(positive, (lambda v: isinstance(v, int), "is not whole"), default=1)

    def __init__(self, **values):
        for key, value in values.items():
            setattr(self, key, value)

    total = property(lambda self: self.price * self.amount, doc="price times amount")

    def __repr__(self):
        return f"Item({', '.join(f'{f}={getattr(self, f)!r}' for f in self.fields)})"


item = Item(name="pen", price=1.5, amount=4)
print(item, item.total, Item.fields, Item.total.__doc__, type(Item.price).__name__)
del item.amount
print(item.amount, vars(item))
for key, value in (("price", -1), ("amount", 2.5), ("name", "much too long"), ("total", 5)):
    try:
        setattr(item, key, value)
    except (ValueError, AttributeError) as problem:
        print(type(problem).__name__, problem)


class Proxy:
    def __init__(self, target):
        object.__setattr__(self, "_target", target)
        object.__setattr__(self, "log", [])

    def __getattr__(self, name):
        self.log.append(f"get {name}")
        return getattr(self._target, name)

    def __setattr__(self, name, value):
        self.log.append(f"set {name}")
        setattr(self._target, name, value)

    def __delattr__(self, name):
        self.log.append(f"del {name}")
        delattr(self._target, name)

    def __dir__(self):
        return ["a", "b"]


proxy = Proxy(item)
proxy.price = 3
proxy.extra = 1
del proxy.extra
print(proxy.price, proxy.total, proxy.log, dir(proxy), hasattr(proxy, "nothing"))


class Record(dict):
    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(f"no field {name!r}") from None
    __setattr__ = dict.__setitem__
    def __missing__(self, key):
        return f"<{key}>"


r = Record(a=1)
r.b = 2
print(r, r.a, r["zzz"], getattr(r, "c", "none"), r.get("c"))
try:
    r.c
except AttributeError as problem:
    print(problem)


class Celsius:
    def __get__(self, o, t): return (o.fahrenheit - 32) * 5 / 9
    def __set__(self, o, v): o.fahrenheit = v * 9 / 5 + 32
class Temperature:
    __slots__ = ("fahrenheit", "__weakref__")
    celsius = Celsius()
    def __init__(self, f): self.fahrenheit = f
t = Temperature(212)
print(t.celsius); t.celsius = 0; print(t.fahrenheit)
ref = weakref.ref(t); print(ref() is t); del t; print(ref())
class Method:
    def __get__(self, o, t=None): return lambda *a: (o is not None, t.__name__, a)
class Host: m = Method()
print(Host.m(1), Host().m(2))
class Static:
    @staticmethod
    def s(x): return x
    @classmethod
    def c(cls, x): return cls.__name__, x
    class Inner:
        value = 5
print(Static.s(1), Static().s(2), Static.c(3), Static.Inner.value, Static.__dict__["s"].__func__(4), Static.c.__self__ is Static)
bound = item.__repr__
print(bound() == repr(item), bound.__self__ is item, Item.__repr__.__qualname__)
class Counter:
    n = 0
    def bump(self): self.n += 1; return self
c = Counter().bump().bump(); print(c.n, Counter.n, c.__dict__)
class Meta(type):
    def __getattr__(cls, name): return f"{cls.__name__}:{name}"
    @property
    def kind(cls): return "meta"
class WithMeta(metaclass=Meta): x = 1
print(WithMeta.x, WithMeta.anything, WithMeta.kind, hasattr(WithMeta(), "kind"))
