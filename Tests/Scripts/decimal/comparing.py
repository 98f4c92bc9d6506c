from decimal import Decimal as D
from fractions import Fraction
print(D("1.0") == D("1"), D("1") == 1, D("0.1") == 0.1, D("0.5") == 0.5, D("1.5") == Fraction(3, 2))
print(hash(D("1.0")) == hash(1), hash(D("0.5")) == hash(0.5), {D("1"): "a"}[1])
print(D("1") < 2, D("1.5") > 1.25, D("-1") <= D("-1"), D("NaN") == D("NaN"), D("Infinity") > 10**50)
print(D("1").compare(D("2")), D("2.0").compare_total(D("2.00")), D("NaN").compare(D("1")))
print(D("Infinity"), -D("Infinity"), D("NaN"), D("sNaN"), D("-0"), D("nan123"))
print(D("Infinity").is_infinite(), D("NaN").is_nan(), D("1").is_finite(), D("-0").is_signed(), D(0).is_zero())
print(D("1").max(D("2")), D("1").min(D("NaN")), D("Inf").number_class(), D("1E-1000000").number_class())
print(sorted([D("0"), D("-0.0"), D("1e-5"), D("-inf")]))
