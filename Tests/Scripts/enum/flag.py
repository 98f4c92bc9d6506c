from enum import Flag, IntFlag, auto
class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
print(Perm.R | Perm.W, repr(Perm.R | Perm.X), Perm.RW, ~Perm.R, Perm.R & Perm.W, repr(Perm(0)))
print(Perm.R in Perm.RW, list(Perm.RW), list(Perm), len(Perm.RW), bool(Perm.R & Perm.X), Perm.RW ^ Perm.R)
print(Perm(5), Perm.R.value, [p.value for p in Perm])
class I(IntFlag):
    A = 1
    B = 2
print(I.A | 4, repr(I.A | I.B), I.A + 1, I(3), repr(I(9)), repr(~I.A), I.A == 1)
Perm(8)
