from decimal import Decimal as D
x = D("1234567.891")
for spec in ("", ".2f", ",.2f", "e", ".3e", "g", ".4g", "%", ".1%", "010.2f", "+.1f", " .0f", ">20.2f", "<20", "^20.1f", "*^20.1f", "=+15.2f", "E", "G", "f", ",", "020,.2f"):
    print(f"{spec!r:12} [{x:{spec}}] [{D('-0.00012345'):{spec}}] [{D('1E+10'):{spec}}]")
print(f"{D('0'):.3f} {D('1.5'):.0f} {D('2.5'):.0f} {D('NaN'):>8} {D('-Infinity'):.2f}")
print(str(D("1E+3")), str(D("1E-7")), str(D("0.000001")), str(D("123E-10")), D("1.23E+5").to_eng_string(), D("1E+4").to_eng_string())
print(repr(D("1.10")), "%s %d %.2f" % (D("1.5"), D("2.7"), D("3.456")), "{:>10}".format(D("5.5")))
price, rate = D("19.99"), D("0.0825")
tax = (price * rate).quantize(D("0.01"))
print(f"{price} + {tax} = {price + tax}")
