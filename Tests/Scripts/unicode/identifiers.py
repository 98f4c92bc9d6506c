ﬁne = 1
print(fine, "fine" in globals())
𝓍 = 5
class C:
    Ⅷ = 8
print(x, C.VIII, C().Ⅷ)
def ﬀ(ﬂ=1): return ﬂ
print(ff(fl=3), ff.__name__)
ñ = 1
print(ñ)
