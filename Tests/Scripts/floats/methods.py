print((0.5).as_integer_ratio(), (0.1).as_integer_ratio(), (3.0).is_integer(), (3.5).is_integer(), (1e30).as_integer_ratio())
print((1.0).hex(), (0.1).hex(), (-3.75).hex(), (0.0).hex(), (-0.0).hex(), float("inf").hex(), float("nan").hex(), (5e-324).hex(), (1e300).hex())
print(float.fromhex("0x1.8p+1"), float.fromhex("-0x.8"), float.fromhex("inf"), float.fromhex("1.8"), float.fromhex("0x1p-1074"), float.fromhex(" 0xAp0 "))
print((2.5).real, (2.5).imag, (2.5).conjugate(), (2.7).__trunc__(), (2.2).__ceil__(), (2.7).__floor__(), (2.5).__round__(), (2.567).__round__(2))
for f in (lambda: float("inf").as_integer_ratio(), lambda: float("nan").as_integer_ratio(), lambda: float.fromhex("xyz"),
          lambda: float("abc"), lambda: float(""), lambda: float(None), lambda: float([]), lambda: float("1e"), lambda: float("1__0"),
          lambda: float(1j), lambda: float.fromhex("0x1p5000"), lambda: (1.5).foo, lambda: float("1", 2)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(float(" 1.5 "), float("1e3"), float("-Infinity"), float("NAN"), float("1_0.5"), float("+.5"), float(b"2.5"), float(), float("১.৫"))
class F:
    def __float__(self): return 2.5
class G:
    def __float__(self): return 2
class I:
    def __index__(self): return 9
print(float(F()), float(I()))
try:
    float(G())
except TypeError as e:
    print(e)
