from dataclasses import dataclass, field
@dataclass
class P:
    x: int
    y: int = 0
    tags: list = field(default_factory=list)
p = P(1)
q = P(1, tags=[])
print(p, p == q, p != P(2), P(1, 2, [3]))
p.tags.append(5)
print(p.tags, q.tags, P.__doc__, P.__match_args__)
try: hash(p)
except TypeError as e: print(e)
try: P()
except TypeError as e: print(e)
try: P(1, 2, 3, 4)
except TypeError as e: print(e)
P(z=1)
