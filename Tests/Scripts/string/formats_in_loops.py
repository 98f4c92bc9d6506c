# The same formats again and again, with values of changing kinds.
for value in [1, -23, 4.5, -0.0004, True, "text", None, 10**20, float("nan"), float("-inf"), 1e300, 2.5, 0.125, -0.0]:
    for show in (
        lambda v: f"{v:>6}|{v:<6}|{v:06}",
        lambda v: f"{v:.3f}",
        lambda v: f"{v:9.2f}|{v:09.2f}|{v:.0f}",
        lambda v: f"{v}{v!r}{v!s:>5}",
        lambda v: "%d" % v,
        lambda v: "%05d|%3d" % (v, v),
        lambda v: "%s and %s%%" % (v, v),
        lambda v: "%.2f|%8.3f|%f" % (v, v, v),
        lambda v: "%s" % [v],
    ):
        try:
            print(show(value))
        except (TypeError, ValueError, OverflowError) as error:
            print(type(error).__name__, error)
for template, values in [("%d %d", 1), ("%d", (1, 2)), ("%s", ()), ("%", 1), ("%5", 1), ("%q", 1), ("%(a)s", {"a": 1}), ("no", {}), ("%s", {"a": 1})]:
    try:
        print(template % values)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
for i in range(3):
    print("%s-%d" % ("abc", i), "%c%%%x" % (65 + i, i), f"{'é':>3}{i:>{i + 3}}{i / 7:.{i}f}")
