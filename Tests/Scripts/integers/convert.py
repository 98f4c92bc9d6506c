print(int("  42 "), int("-7"), int("+7"), int("1_000"), int("0x1f", 16), int("0b101", 0), int("0o17", 0), int("z", 36), int("११"))
print(int(3.99), int(-3.99), int(True), int(), int(b"12"), int("101", base=2), int(1e20))
for f in (lambda: int("4.5"), lambda: int(""), lambda: int("12a"), lambda: int("1__0"), lambda: int("9", 8), lambda: int("1", 1),
          lambda: int("1", 37), lambda: int(None), lambda: int([]), lambda: int(3, 4), lambda: int(float("nan")), lambda: int(float("inf")),
          lambda: int("012", 0), lambda: int(1j), lambda: int("x" * 10), lambda: int(base=10), lambda: int("0x", 16), lambda: int(b"\xff")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class A:
    def __int__(self): return 5
class B:
    def __index__(self): return 6
class C:
    def __int__(self): return "x"
class D:
    def __trunc__(self): return 8
print(int(A()), int(B()), [0, 1, 2, 3, 4, 5, 6, 7][B()], hex(B()), bin(B()))
try:
    int(C())
except TypeError as e:
    print(e)
print(int(D()))
