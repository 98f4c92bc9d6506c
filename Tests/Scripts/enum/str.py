from enum import StrEnum, auto
class S(StrEnum):
    ONE = auto()
    TWO = "zwei"
print(S.ONE, repr(S.TWO), S.TWO + "!", S("one"), f"{S.ONE:>5}", ",".join(S))
