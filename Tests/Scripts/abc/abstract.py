from abc import ABC, abstractmethod, ABCMeta
class Shape(ABC):
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def name(self): ...
    def describe(self):
        return f"{self.name}: {self.area()}"
class Square(Shape):
    def __init__(self, a): self.a = a
    def area(self): return self.a ** 2
    name = "square"
print(Square(3).describe(), isinstance(Square(1), Shape))
print(sorted(Shape.__abstractmethods__), Square.__abstractmethods__)
class Half(Shape):
    name = "half"
try:
    Half()
except TypeError as e:
    print(e)
Shape()
