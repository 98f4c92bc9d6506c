from dataclasses import dataclass, field, fields, MISSING
@dataclass
class A:
    a: int = field(repr=False)
    b: int = field(default=2, compare=False)
    c: list = field(default_factory=lambda: [1])
    d: int = field(default=5, init=False)
    e: int = field(default=1, metadata={"unit": "m"})
print(A(1), A(1, b=9) == A(1), A(1).d, A(1) == A(2), fields(A)[4].metadata["unit"], fields(A)[0].default is MISSING)
@dataclass(eq=True, unsafe_hash=True)
class H:
    x: int
    y: int = field(hash=False, default=0)
print(hash(H(1, 2)) == hash(H(1, 3)), H(1, 2) == H(1, 3))
@dataclass
class N:
    value: int
    next: "N" = None
n = N(1, N(2))
n.next.next = n
print(n)
try: field(default=1, default_factory=list)
except ValueError as e: print(e)
@dataclass
class O:
    x: int
    def __repr__(self): return f"O!{self.x}"
    def __eq__(self, other): return True
print(O(1), O(1) == O(2))
@dataclass(order=True)
class Bad:
    x: int
    def __lt__(self, other): return True
