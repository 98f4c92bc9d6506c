from abc import ABC
class Fancy(ABC): pass
@Fancy.register
class Plain: pass
print(issubclass(Plain, Fancy), isinstance(Plain(), Fancy), isinstance(3, Fancy))
class Sized2(ABC):
    @classmethod
    def __subclasshook__(cls, C):
        if cls is Sized2:
            return any("__len__" in B.__dict__ for B in C.__mro__)
        return NotImplemented
print(isinstance([], Sized2), isinstance(3, Sized2))
