import cmath
def show(z): return f"{z.real:.6f}{z.imag:+.6f}j"
for f in ("sqrt", "exp", "log", "log10", "sin", "cos", "tan", "sinh", "cosh", "tanh", "asin", "acos", "atan", "asinh", "acosh", "atanh"):
    print(f, *[show(getattr(cmath, f)(z)) for z in (0.5, 2 + 3j, -1.5 + 0.25j, -1j)])
print(cmath.polar(1 + 1j), cmath.phase(-1), show(cmath.rect(2, 1)), cmath.isclose(1, 1 + 1e-12), cmath.isnan(complex("nan")), cmath.inf, cmath.infj, cmath.pi)
print(show(cmath.log(8, 2)), cmath.sqrt(-4), cmath.exp(0), cmath.isfinite(1j), cmath.isinf(complex("inf")))
for bad in (lambda: cmath.log(0), lambda: cmath.sqrt("x"), lambda: cmath.atanh(1)):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
