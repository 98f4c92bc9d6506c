from dataclasses import dataclass, field
from pprint import pprint
@dataclass
class P:
    name: str
    items: list = field(default_factory=list)
pprint(P("a"))
pprint(P("n" * 40, ["item" * 5] * 4))
