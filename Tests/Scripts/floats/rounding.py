print(round(2.5), round(3.5), round(-2.5), round(0.5), round(1.5), round(2.675, 2), round(1.005, 2), round(1234.5678, -2), round(5, -1), round(15, -1), round(25, -1))
print(round(3.14159, 3), round(3.0), round(3.0, 0), round(1e20), round(7), round(7, 2), round(-1.5), round(0.1 + 0.2, 10), round(True), round(123456, -7), round(1e300, 2))
print(round(2.5, None), round(number=2.567, ndigits=1), type(round(2.0)), type(round(2.0, 1)), round(-0.4), round(-0.4, 0), round(5e-324, 400), round(12345.678, -400))
class R:
    def __round__(self, n=None): return ("rounded", n)
print(round(R()), round(R(), 3))
for f in (lambda: round("a"), lambda: round(float("nan")), lambda: round(float("inf")), lambda: round(1.5, "a"), lambda: round(), lambda: round(1, 2, 3), lambda: round(1.5, 1.5), lambda: round(None)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
