"""A hierarchy of classes with abstract methods, mixins, class registries and super chains."""
from abc import ABC, abstractmethod
import math
import functools


class Registry(type):
    classes = {}

    def __new__(mcls, name, bases, namespace, **options):
        cls = super().__new__(mcls, name, bases, dict(namespace))
        if not options.get("hidden"):
            mcls.classes[name.lower()] = cls
        return cls

    def __init__(cls, name, bases, namespace, **options):
        super().__init__(name, bases, namespace)
        cls.created_with = sorted(options)


class Describes:
    def describe(self):
        return f"{type(self).__name__} of area {self.area():.2f}"

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.initials = "".join(c for c in cls.__name__ if c.isupper())


@functools.total_ordering
class Shape(ABC):
    count = 0

    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        type(self).count += 1
        Shape.count += 1 if type(self) is not Shape else 0

    @abstractmethod
    def area(self): ...

    @property
    @abstractmethod
    def name(self): ...

    def __eq__(self, other):
        return self.area() == other.area() if isinstance(other, Shape) else NotImplemented

    def __lt__(self, other):
        return self.area() < other.area() if isinstance(other, Shape) else NotImplemented

    def __hash__(self):
        return hash(round(self.area(), 6))

    def __format__(self, spec):
        if spec == "long":
            return f"<{self.name}: {self.area():.3f}>"
        return format(self.name, spec)


class Circle(Describes, Shape):
    def __init__(self, r, **kwargs):
        super().__init__(**kwargs)
        self.r = r

    def area(self):
        return math.pi * self.r ** 2

    @property
    def name(self):
        return "circle"


class Rectangle(Describes, Shape):
    def __init__(self, w, h, **kwargs):
        super().__init__(**kwargs)
        self._w, self._h = w, h

    def area(self):
        return self._w * self._h

    name = "rectangle"

    @property
    def w(self):
        """The width."""
        return self._w

    @w.setter
    def w(self, value):
        if value <= 0:
            raise ValueError(f"width must be positive, not {value}")
        self._w = value

    @w.deleter
    def w(self):
        self._w = 1


class Square(Rectangle):
    def __init__(self, side, **kwargs):
        super().__init__(side, side, **kwargs)

    def describe(self):
        return super().describe().replace("of", "with")

    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item.__name__}]"


class A(metaclass=Registry, flag=1): pass
class B(A, hidden=True): pass
class C(A): pass


shapes = [Circle(1), Rectangle(2, 3), Square(2)]
for s in sorted(shapes):
    print(f"{s:>12}|{s:long}", s.describe(), type(s).initials)
print(Shape.count, Square.count, Circle.count, Square(2) == Rectangle(1, 4), len({Square(2), Rectangle(4, 1)}))
print(max(shapes).name, Circle(1) >= Square(1), [c.__name__ for c in Square.__mro__])
r = Rectangle(5, 2); r.w = 7; print(r.area(), Rectangle.w.__doc__); del r.w; print(r.area())
print(sorted(Registry.classes), A.created_with, B.created_with, C.created_with, isinstance(B, Registry), Square[int])
print(issubclass(Square, Shape), isinstance(r, Describes), Shape.__abstractmethods__ == frozenset({"area", "name"}))
for bad in (lambda: Shape(), lambda: setattr(r, "w", -1), lambda: r < 5, lambda: Circle(1, colour="red"), lambda: Circle(), lambda: setattr(Circle(1), "name", "x"), lambda: f"{r:q}"):
    try:
        bad()
    except Exception as problem:
        print(type(problem).__name__, problem)
