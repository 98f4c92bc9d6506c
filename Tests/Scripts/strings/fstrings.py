name, n, pi = "Ada", 5, 3.14159
print(f"{name} {n} {pi:.2f} {n!r} {name!r} {name!s:>6} {name!a}", f"{n + 1} {n * 2:04d} {'x' * 3}", f"{{literal}} {{{n}}}", f"{n=} {n = } {n + 1 = } {name=!s} {pi=:.1f} {name = !r:>8}")
print(f"{'nested'} {f'{n}'} {f'{n}' + 'x'}", f"{pi:{n}.{n - 3}}", f"{pi:{'>'}{10}.{3}f}", f"{name:{'*'}^{n + 6}}")
print(f"{[i for i in range(3)]} { {1: 2}[1] } {(lambda x: x * 2)(4)} {n if n > 3 else 'no'} {n:>{n}}", f"{dict(a=1)['a']}", f'{name["A" in name and 0]}', f"a" "b" f"{n}" 'c', F"{n}", fr"\d{n}", rf"{n}\n", f"{n:,}", f"{1_000_000:,}")
print(f"""multi
{n}
  {name:>10}""", f"{n!r:>4}|{None}|{True}|{1.0}|{...}", f"{n:#x} {n:b} {255:#06x}", f"{'a' 'b'}", f"{n,}", f"{n, 2}", f"{*[1, 2],}", f"{yes if (yes := n) else 0}", f"{(z := 7)} {z}", f"{n:=5}|{n:=+5}")
import datetime
print(f"{datetime.date(2020, 1, 2):%Y/%m/%d}", f"{datetime.datetime(2020, 1, 2, 3, 4):%H:%M}")
class F:
    def __format__(self, spec): return f"<{spec}>"
    def __repr__(self): return "R"
    def __str__(self): return "S"
print(f"{F()} {F():abc} {F()!r} {F()!s:>3} {F()=} {F():{n}x}")
for code in ('f"{}"', 'f"{"', 'f"}"', 'f"{n!z}"', 'f"{n"', 'f"{a b}"', "f'{n!}'", 'f"{n:{m:{k}}}"', 'f"{\\n}"', 'f"{#}"', 'f"{*a}"', 'f"{=}"', 'f"{ }"', 'f"{lambda x: 1}"'):
    try:
        eval(code)
    except SyntaxError as e:
        print(code, e.msg)
try:
    f"{missing}"
except NameError as e:
    print(e)
try:
    f"{n:zz}"
except ValueError as e:
    print(e)
