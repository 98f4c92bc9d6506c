from typing import TypeVar, Generic, List, Protocol, runtime_checkable, overload, Dict
T = TypeVar("T"); K = TypeVar("K")
class Stack(Generic[T]):
    def __init__(self) -> None: self.items: List[T] = []
    def push(self, x: T) -> "Stack[T]": self.items.append(x); return self
s = Stack[int]().push(1)
print(s.items, Stack[int], Stack.__parameters__, isinstance(s, Stack), Stack[T][str], Stack.__mro__[1].__name__)
class Pair(Dict[K, T]): pass
p = Pair(a=1); print(p, Pair.__parameters__, Pair[str, int], isinstance(p, dict))
class Sub(Stack[int]): pass
print(Sub().push(2).items, Sub.__orig_bases__)
@runtime_checkable
class HasLen(Protocol):
    def __len__(self) -> int: ...
print(isinstance([], HasLen), isinstance(3, HasLen))
class P(Protocol):
    x: int
    def f(self): ...
class Impl(P):
    x = 1
    def f(self): return self.x
print(Impl().f())
try: P()
except TypeError as e: print(e)
try: isinstance(3, P)
except TypeError as e: print(e)
@overload
def g(x: int) -> int: ...
def g(x): return x
print(g(3))
Stack[int, str]
