a, b = 3 + 4j, 1 - 2j
print(a + b, a - b, a * b, a / b, a ** 2, a ** b, -a, +a, abs(a), a.real, a.imag, a.conjugate())
print(a == 3 + 4j, a != b, a == 3, 3 + 0j == 3, hash(3 + 0j) == hash(3), bool(0j), bool(1j), a + 1, 1 + a, 2 * a, a / 2, 1 / a, a - 1.5)
print(1j, -1j, 1 - 0j, complex(0, -0.0), complex(-0.0, 1), 1e100j, complex("inf"), complex("nan+infj"), 0j, 1.5j, 10j, 1e16 + 1j)
print(complex(), complex(1), complex(1, 2), complex("1+2j"), complex(" 3j "), complex("(1-1j)"), complex("-1.5e3-.5j"), complex(1j, 1j), complex("j"), complex(real=1, imag=5))
print(repr(a), str(a), [a], f"{a}", f"{a:.2f}", f"{a:>15}|", f"{a:+}", format(1.5+2.25j, ".1e"), format(a, "g"))
print(a.__add__(1), 1j ** 2, 1j ** 0.5, 0j ** 0, (1+1j) ** -1, pow(1j, 3), sum([1j, 2, 3.5]), a.as_integer_ratio if hasattr(a, "as_integer_ratio") else "none")
for f in (lambda: a < b, lambda: a // b, lambda: a % b, lambda: divmod(a, b), lambda: int(a), lambda: float(a), lambda: a / 0, lambda: 0j ** -1,
          lambda: complex("abc"), lambda: complex("1 + 2j"), lambda: complex("1", 2), lambda: complex(1, "2"), lambda: complex(None), lambda: f"{a:d}", lambda: round(a), lambda: a.real.foo, lambda: pow(1j, 2, 3)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class C:
    def __complex__(self): return 2 + 1j
print(complex(C()))
