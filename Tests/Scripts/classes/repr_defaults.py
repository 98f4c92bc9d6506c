class A:
    class Inner: pass
    def m(self): pass
print(A, A.Inner, str(A()).split(" at ")[0], str(A().m).split(" at ")[0], str(A.m).split(" at ")[0], str(A.Inner()).split(" at ")[0])
def f():
    class L: pass
    return L
print(f(), repr(f).split(" at ")[0], repr(lambda: 0).split(" at ")[0], len, [].append.__name__, str.upper, int, type, object, print, repr((i for i in [])).split(" at ")[0], int.__add__, (5).__add__.__name__)
print(repr(property()).split(" at ")[0], repr(staticmethod(len)), repr(classmethod(len)), repr(super(A, A())).split(" at ")[0], type(iter([])), type({}.keys()), slice(1), Ellipsis, NotImplemented, None, type(None)(), range, enumerate, zip, map)
import math, os.path
print(type(math), repr(Exception("a", 1)), repr(ValueError()), repr(KeyError("k")), OSError(2, "x"), repr(OSError(2, "x")), type(Exception()), Exception, BaseException.__subclasses__()[0].__name__ is not None)
