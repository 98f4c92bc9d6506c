from dataclasses import dataclass, replace, asdict, field
from typing import List, Optional
@dataclass
class Account:
    owner: str
    balance: float = 0.0
    history: List[str] = field(default_factory=list)
    def deposit(self, amount: float) -> "Account":
        if amount <= 0: raise ValueError("bad amount")
        self.balance += amount
        self.history.append(f"+{amount}")
        return self
    @property
    def rich(self): return self.balance > 100
    @classmethod
    def empty(cls, owner): return cls(owner)
    @staticmethod
    def unit(): return "EUR"
a = Account.empty("bob").deposit(50).deposit(70.5)
print(a, a.rich, Account.unit(), asdict(replace(a, owner="x"))["owner"], Account.__init__.__qualname__, Account.__name__)
class Special(Account):
    def __post_init__(self): self.balance = 1
print(Special("z"))
@dataclass(frozen=True, order=True)
class V:
    x: int; y: int
    def __add__(self, o): return V(self.x + o.x, self.y + o.y)
print(V(1, 2) + V(3, 4), sorted({V(2, 1), V(1, 5)}), max(V(0, 1), V(0, 2)))
replace(V(1, 2), z=3)
