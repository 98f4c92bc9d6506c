from enum import IntEnum, Enum
class P(IntEnum):
    LOW = 1
    HIGH = 3
print(P.LOW < P.HIGH, P.LOW + 1, P.HIGH == 3, [10, 20, 30, 40][P.HIGH], P.LOW, repr(P.LOW), f"{P.HIGH:03d}", sorted(P, reverse=True))
print(P(3), max(P), int(P.HIGH), isinstance(P.LOW, int), {1: "a"}[P.LOW])
class S(str, Enum):
    A = "a"
print(S.A == "a", S.A.upper(), repr(S.A), str(S.A), S("a"))
