"""A small object store with descriptors and queries."""


class Field:
    kind = object
    def __init__(self, *, default=None, required=False): self.default, self.required = default, required
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, obj, owner): return self if obj is None else obj._values.get(self.name, self.default)
    def __set__(self, obj, value): obj._values[self.name] = self.check(value)
    def check(self, value):
        if value is None:
            if self.required: raise ValueError(f"{self.name} is required")
        elif not isinstance(value, self.kind): raise TypeError(f"{self.name}: expected {self.kind.__name__}, got {type(value).__name__}")
        return value
    def __eq__(self, other): return Query(lambda o: self.__get__(o, None) == other, f"{self.name} == {other!r}")
    def __gt__(self, other): return Query(lambda o: self.__get__(o, None) > other, f"{self.name} > {other!r}")
    __hash__ = object.__hash__


class Text(Field):
    kind = str
    def __init__(self, size=None, **kw): super().__init__(**kw); self.size = size
    def check(self, value):
        value = super().check(value)
        if value and self.size and len(value) > self.size: raise ValueError(f"{self.name} is longer than {self.size}")
        return value


class Number(Field): kind = (int)


class Query:
    def __init__(self, test, text): self.test, self.text = test, text
    def __and__(self, other): return Query(lambda o: self.test(o) and other.test(o), f"({self.text} and {other.text})")
    def __or__(self, other): return Query(lambda o: self.test(o) or other.test(o), f"({self.text} or {other.text})")
    def __invert__(self): return Query(lambda o: not self.test(o), f"not {self.text}")
    def __repr__(self): return f"<{self.text}>"


class Meta(type):
    tables = {}
    def __new__(meta, name, bases, members):
        cls = super().__new__(meta, name, bases, members)
        cls._fields = {k: v for base in reversed(cls.__mro__) for k, v in vars(base).items() if isinstance(v, Field)}
        cls._rows = []
        if bases: meta.tables[name.lower()] = cls
        return cls
    def __iter__(cls): return iter(cls._rows)
    def __len__(cls): return len(cls._rows)


class Model(metaclass=Meta):
    def __init__(self, **values):
        self._values = {}
        unknown = values.keys() - self._fields.keys()
        if unknown: raise AttributeError(f"no field {', '.join(sorted(unknown))}")
        for name in self._fields: setattr(self, name, values.get(name, self._fields[name].default))
    def save(self): type(self)._rows.append(self); return self
    @classmethod
    def where(cls, query, order=None): return sorted((r for r in cls if query.test(r)), key=lambda r: getattr(r, order.name) if order is not None else 0)
    def __repr__(self): return f"{type(self).__name__}({', '.join(f'{k}={v!r}' for k, v in self._values.items())})"


class Person(Model):
    name = Text(8, required=True)
    age = Number(default=18)


class Worker(Person): job = Text()


for name, age in [("Ada", 36), ("Bob", 20), ("Cy", 50)]: Person(name=name, age=age).save()
Worker(name="Dan", job="cook").save()
q = (Person.age > 30) & ~(Person.name == "Cy")
print(q, Person.where(q), Person.where((Person.age > 1) | q, order=Person.age), len(Person), len(Worker), list(Worker))
print(Meta.tables, sorted(Worker._fields), Person.name.size, type(Person.age).__name__)
p = next(iter(Person)); p.age += 1; print(p)
for bad in (lambda: Person(), lambda: Person(name=5), lambda: Person(name="too long a name"), lambda: Person(name="x", shoe=4), lambda: setattr(p, "age", "old"), lambda: Person.shoe):
    try: bad()
    except Exception as error: print(type(error).__name__, error)
