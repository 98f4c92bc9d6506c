from decimal import Decimal, getcontext, localcontext, ROUND_HALF_UP, ROUND_DOWN, ROUND_CEILING
import decimal

D = Decimal
print(D("0.1") + D("0.2"), D("1") / D("3"), D(10) ** -3, D("2") ** D("0.5"))
print(repr(D("1.10") * D("2.20")), D("7") // D("2"), D("-7") % D("3"), divmod(D("7.5"), D(2)))
print(D(1) / D(7), D("1e5") * D("1e-7"), -D("0"), abs(D("-5.5")))
print(D("1.000") + D("2"), D("1E+3") + 1, D("123456789012345678901234567890") + 1)
print(D("3.14").quantize(D("0.1")), D("2.675").quantize(D("0.01"), rounding=ROUND_HALF_UP))
for mode in ("ROUND_UP", "ROUND_DOWN", "ROUND_CEILING", "ROUND_FLOOR", "ROUND_HALF_UP",
             "ROUND_HALF_DOWN", "ROUND_HALF_EVEN", "ROUND_05UP"):
    print(mode, *[D(x).quantize(D("1"), rounding=mode) for x in ("2.5", "-2.5", "1.1", "-1.9", "3.5")])
with localcontext() as context:
    context.prec = 50
    print(D(2).sqrt())
    print(D(1).exp())
    print(D(10).ln())
    print(D(2).log10())
    print(D("1.5") ** D("2.5"))
print(D(2).sqrt(), D(16).sqrt(), D("0.0625").sqrt(), D(2).ln(), D(1000).log10(), D("0.5").exp())
print(getcontext().prec, getcontext().rounding)
getcontext().prec = 6
print(D(1) / D(7), D("123456789") + 0, +D("1.23456789"))
getcontext().prec = 28
print(D("1.20").normalize(), D("1200").normalize(), D("0.00").normalize())
print(D("3.7").to_integral_value(), D("-3.5").to_integral_value(), round(D("2.5")), round(D("2.345"), 2))
print(int(D("-3.9")), float(D("0.1")), bool(D(0)), bool(D("0.001")))
print(D("1.5").as_tuple(), D("0.25").as_integer_ratio(), D("1E+5").adjusted())
print(D(0.1), D.from_float(0.5), D((1, (1, 2, 3), -2)), D(" 3.5 "), D("1_000.5"))
print(sum([D("0.1")] * 10), max(D(1), D("2.5")), sorted([D("3"), D("1.5"), D("-2")]))
print(D("5").fma(D("2"), D("3")), D("10").remainder_near(D("3")), D("12").scaleb(2), D("12").shift(2))
print(D("1").next_plus(), D("1").next_minus(), D("3").copy_sign(D("-1")), D("7").logb())
print(pow(D(7), D(3), D(5)), D(7) ** 3, 2 ** D(3), D(2) ** -1, D("0.5") ** 2, D("1.1") ** 10)
print(1 + D(2), 3 - D(1), 6 / D(4), 7 // D(2), 7 % D(4), divmod(9, D(4)))
print(decimal.Context(prec=5, traps=[]))
print(sorted(s.__name__ for s, on in getcontext().flags.items() if on))
