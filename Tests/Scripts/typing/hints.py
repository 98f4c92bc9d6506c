from __future__ import annotations
from typing import get_type_hints, Optional, List, Dict, NamedTuple, TYPE_CHECKING, Final, ClassVar
from dataclasses import dataclass
if TYPE_CHECKING:
    from nowhere import Nothing
class Node:
    value: int
    next: Optional[Node] = None
    def walk(self) -> List[Node]: ...
print(get_type_hints(Node), get_type_hints(Node.walk)["return"])
@dataclass
class P:
    x: int
    y: Optional[float] = None
    kind: ClassVar[str] = "p"
print(P(1), P.__annotations__, get_type_hints(P)["y"])
def f(a: int, *args: str, **kw: Dict[str, int]) -> None: ...
print(f.__annotations__, get_type_hints(f))
LIMIT: Final = 3
print(LIMIT, __annotations__)
get_type_hints(3)
