from dataclasses import dataclass, KW_ONLY
@dataclass
class Base:
    x: int = 1
    y: int = 2
@dataclass
class Sub(Base):
    z: int = 3
    x: int = 10
print(Sub(), Sub(1, 2, 3), Sub.__mro__[1].__name__)
@dataclass(kw_only=True)
class K:
    a: int
    b: int = 2
print(K(a=1))
@dataclass
class L:
    a: int
    _: KW_ONLY
    b: int = 3
print(L(1, b=5))
try: K(1)
except TypeError as e: print(e)
@dataclass(slots=True)
class S:
    a: int
    b: int = 2
s = S(1)
print(s, S.__slots__)
@dataclass(repr=False, eq=False)
class N:
    a: int
n = N(1)
print(n == N(1), "object at" in repr(n))
