from fractions import Fraction as F
import math
print(F(3, 4), repr(F(6, -8)), F("3/4"), F("0.125"), F(" -1e-2 "), F(0.5), F(2), F(F(1, 2), F(3, 4)))
print(F(1, 3) + F(1, 6), F(1, 2) * 3, 1 - F(1, 4), F(7, 2) // 1, F(7, 2) % 1, F(2, 3) ** 2, F(2, 3) ** -1, F(1, 2) + 0.5, F(4) ** F(1, 2), -F(1, 2), abs(F(-1, 2)))
print(F(1, 2) == 0.5, F(1, 2) < F(2, 3), F(3, 2) > 1, hash(F(1, 2)) == hash(0.5), {F(2): "x"}[2], sum([F(1, 2)] * 4), sorted([F(1, 2), F(1, 3)]))
print(float(F(1, 3)), int(F(7, 2)), round(F(5, 2)), round(F(7, 3), 2), math.floor(F(-7, 2)), math.ceil(F(7, 2)), F(3.14159).limit_denominator(100), F(3, 4).numerator, bool(F(0)))
try: F("abc")
except ValueError as e: print(e)
try: F(1.5, 2)
except TypeError as e: print(e)
F(1, 0)
