import decimal
from decimal import Decimal as D, getcontext, localcontext
for text in ("D(1) / 0", "D(0) / 0", "D('abc')", "D('')", "D('1.2.3')", "D(-1).sqrt()", "D('-1').ln()", "D('Inf') - D('Inf')", "D('1e999999') * 10",
             "D('1') + 1.5", "D([1, 2])", "D(None)", "D('12345678901234567890123456789').quantize(D('0.1'))", "D(-8) ** D('0.5')", "int(D('NaN'))", "int(D('inf'))",
             "D(1) < D('NaN')", "hash(D('sNaN'))", "D(0) ** 0", "D(5) // 0", "D(5) % 0", "f\"{D(1):q}\"", "getcontext().quantum", "D('sNaN') + 1", "D(1) < 'a'"):
    try:
        print(text, "->", eval(text))
    except Exception as problem:
        print(text, "->", type(problem).__name__, problem)
with localcontext() as context:
    context.traps[decimal.DivisionByZero] = False
    context.traps[decimal.InvalidOperation] = False
    print(D(1) / 0, D(-1) / 0, D(0) / 0, D("x"), D(-1).sqrt())
    print(sorted(signal.__name__ for signal, on in context.flags.items() if on))
with localcontext() as context:
    context.prec = 3
    context.clear_flags()
    D(1) / D(3)
    print(context.flags[decimal.Inexact], context.flags[decimal.Rounded], context.flags[decimal.Overflow])
    context.traps[decimal.Inexact] = True
    try:
        D(2) / D(3)
    except decimal.Inexact as problem:
        print("inexact", problem)
print(issubclass(decimal.DivisionByZero, ZeroDivisionError), decimal.DivisionByZero.__mro__[1].__name__)
try:
    getcontext().prec = 0
except ValueError as problem:
    print(problem)
D(1) / 0
