"""Tables and reports by every kind of string formatting."""
from string import Template, Formatter
import locale

rows = [("apple", 3, 0.5, True), ("banana", 12, 0.25, False), ("cherry pie", 1, 12.999, True), ("বাংলা", 7, 1e6, False)]
print(f"{'name':<12}|{'n':>5}|{'price':^12}|{'ok':>6}")
print("-" * 12 + "+" + "-" * 5 + "+" + "-" * 12 + "+" + "-" * 6)
for name, n, price, ok in rows:
    print(f"{name:<12}|{n:>5d}|{price:^12,.2f}|{ok!s:>6}")
for name, n, price, ok in rows:
    print("%-12s|%5d|%12.3e|%r" % (name, n, price, ok))
for row in rows:
    print("{0:*^12}|{1:05d}|{2:+10.1f}|{3!r:>6}|{2:g}".format(*row))
width, places = 14, 3
print(f"{3.14159265:{width}.{places}f}|{'x':{'<'}{width}}|{42:#x} {42:#o} {42:#b} {42:X} {255:08b} {1234567:_} {1234567:,}")
print(f"{0.000012345:g} {1e20:g} {123456789.0:g} {1e-5:f} {0.5:%} {0.12345:.1%} {1.0:n} {float('inf'):>8} {float('nan'):<8}|")
print(f"{-5:+d} {5: d} {-5:05d} {5:=+6d} {'ab':.1} {'abc':>6.2}| {True:d} {True} {None!s:>6} {1 + 2j:.2f}")
print(f"{'nested ' + f'{1 + 1}'} {{literal}} {[x for x in range(3)]} {dict(a=1)['a']} {(lambda x: x * 2)(4)}")
value = 12.5
print(f"{value=} {value = :.3f} {value!r:>8} {'é'!a} {rows[0][0]=!r}")
print("{a.real} {b[0]} {c[key]} {d!r:^7} {}".format("pos", a=3 + 4j, b=[9], c={"key": "v"}, d="q"))
print("%s %r %a %c %c %5.1f%% %x %o %e %G %i %+d %#x %05d %-5d| %*d %.*f" % ("s", "r", "é", "c", 65, 99.5, 255, 8, 12345.678, 1e-10, 3.9, 5, 255, 42, 42, 6, 7, 2, 3.14159))
print("%(name)s is %(age)03d" % {"name": "Bo", "age": 7})
print(Template("$who owes $$${amount} to ${whom}s").substitute(who="A", amount=5, whom="B"), Template("$a $b").safe_substitute(a=1))
print([part for part in Formatter().parse("a{b!r:>{w}}c{{d}}")])
for text in ("abc", "a\tb", "line\nbreak", "quote's", 'both\'"', "\x00\x7f\xa0\u200b", "back\\slash", "😀"):
    print(repr(text), ascii(text), len(text))
print("left".ljust(10, ".") + "|" + "right".rjust(10, "-") + "|" + "mid".center(9, "*") + "|" + "7".zfill(4) + "|" + "-7".zfill(4))
print(str(1.0), repr(0.1 + 0.2), 1e16, 1e15, 123456789012345678.0, 1e-4, 1e-5, 5e-324, 1.7976931348623157e308, -0.0)
print(round(2.675, 2), round(0.5), round(1.5), round(-2.5), round(1234.567, -2), round(15, -1), round(25, -1), "%.0f" % 0.5, f"{2.5:.0f}")
print(format(1234.5678, "012,.1f"), format("text", "^10"), format(3, "c") == "\x03", format([1], ""), f"{'a':\u2500^5}")
class Money:
    def __init__(self, v): self.v = v
    def __format__(self, spec):
        unit, _, rest = spec.partition("/")
        return f"{unit or '$'}{self.v:{rest or '.2f'}}"
    def __str__(self): return "money"
print(f"{Money(3)} {Money(3):€} {Money(3):£/08.3f} {Money(4)!s:>7} {Money(2)!r:.6}")
for bad in (lambda: "{}".format(), lambda: "{x}".format(), lambda: f"{'a':d}", lambda: f"{1.5:d}", lambda: "%d" % "x", lambda: "%s %s" % ("a",), lambda: "%s" % ("a", "b"), lambda: "{0} {}".format(1, 2), lambda: "{".format(), lambda: "%q" % 1, lambda: f"{5:.2d}", lambda: f"{[]:>5}", lambda: "{a.b}".format(a=1), lambda: Template("$").substitute(), lambda: f"{1:,_}", lambda: "%(a)s" % {"b": 1}, lambda: "%c" % "ab"):
    try:
        print(bad())
    except Exception as problem:
        print(type(problem).__name__, problem)
