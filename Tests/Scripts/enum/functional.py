from enum import Enum
A = Enum("Animal", "CAT DOG")
print(list(A), A.DOG.value, A)
B = Enum("B", {"x": 10, "y": 20})
print(list(B))
C = Enum("C", ["p", "q"], start=5)
print(list(C))
class M(Enum):
    A = 1
    @classmethod
    def _missing_(cls, value):
        return cls.A
print(M(99))
import copy
print(copy.deepcopy(M.A) is M.A, copy.copy([M.A]))
