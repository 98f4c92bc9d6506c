print("{} {}".format(1, 2), "{1} {0}".format("a", "b"), "{a} {b}".format(a=1, b=2), "{0[1]} {0[0]}".format([5, 6]), "{x.real} {x.imag}".format(x=3), "{d[key]}".format(d={"key": 9}), "{{}}".format(), "{!r} {!s} {!a}".format("é", "é", "é"))
print("{:>5}|{:<5}|{:^5}|{:*^7}".format(1, 2, 3, 4), "{:{w}.{p}f}".format(3.14159, w=8, p=2), "{:{}}".format("x", 4), "{0}{0}{1}".format(1, 2), "{:,} {:_} {:+} {: }".format(1234567, 1234567, 5, 5), "{:%}".format(0.256), "{:.1%}".format(0.256))
print("{:b} {:o} {:x} {:X} {:#b} {:#x} {:c} {:e} {:g} {:n}".format(5, 8, 255, 255, 5, 255, 97, 1234.5, 0.0001, 1234))
print("{a}".format_map({"a": 5}), "{:>{n}}".format("a", n=3), "{0.__class__.__name__}".format(5))
class D(dict):
    def __missing__(self, k): return "<" + k + ">"
print("{x} {y}".format_map(D(x=1)))
for f in (lambda: "{}".format(), lambda: "{} {}".format(1), lambda: "{a}".format(), lambda: "{".format(), lambda: "}".format(), lambda: "{0} {}".format(1, 2), lambda: "{} {0}".format(1), lambda: "{:d}".format("x"), lambda: "{!x}".format(1), lambda: "{0.foo}".format(1), lambda: "{0[9]}".format([1]), lambda: "{:q}".format(1), lambda: "{:.2d}".format(1), lambda: "{:,x}".format(1), lambda: "{0[}".format([1]), lambda: "{!}".format(1), lambda: "{:>>5}".format(1), lambda: "{:5.5}".format(5), lambda: "{:=5}".format("a"), lambda: "{a[b]}".format(a={}), lambda: "{x}".format_map(5), lambda: "{:,,}".format(1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
