from dataclasses import dataclass, field
@dataclass(order=True)
class V:
    major: int
    minor: int = 0
    name: str = field(default="", compare=False)
print(V(1, 2) < V(1, 3), sorted([V(2), V(1, 9), V(1)]), V(1, name="a") == V(1, name="b"), V(3) >= V(2))
V(1) < 3
