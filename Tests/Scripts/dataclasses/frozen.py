from dataclasses import dataclass, FrozenInstanceError
@dataclass(frozen=True)
class P:
    x: int
p = P(3)
print(hash(p) == hash(P(3)), {p: 1}[P(3)])
try: del p.x
except FrozenInstanceError as e: print(e)
p.x = 5
