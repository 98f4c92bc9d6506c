print("%d %i %s %r %a" % (1, 2.7, "x", "y", "é"), "%5d|%-5d|%05d|%+d|% d" % (1, 2, 3, 4, 5), "%x %X %#x %o %#o" % (255, 255, 255, 8, 8))
print("%.2f %e %E %g %G %10.3f|%-10.1f|" % (3.14159, 12345.678, 0.00012, 1e-5, 1e20, 2.5, 1.25), "%c%c" % ("a", 98), "100%%" % (), "%s" % [1, 2], "%(a)s %(b)05.1f" % {"a": 1, "b": 2.25})
print("%*d|%-*d|%.*f" % (5, 1, 5, 2, 2, 3.14159), "%s" % ("x",), "%s %s" % ("a", (1, 2)), "%.3s" % "abcdef", "%10s|%-10s|" % ("r", "l"), "%r" % "it's", "%s" % None, "%d" % True, "%x" % -255, "%d" % 10**30, "%5.1f%%" % 45.678)
for f in (lambda: "%d" % "x", lambda: "%d %d" % (1,), lambda: "%d" % (1, 2), lambda: "%z" % 1, lambda: "%(a)s" % 1, lambda: "%(a)s" % {}, lambda: "%" % 1, lambda: "%c" % "ab", lambda: "%s" % (), lambda: "x" % 1, lambda: "%x" % 1.5, lambda: "%f" % "a", lambda: "%c" % -1, lambda: "%*d" % ("a", 1), lambda: "%d" % None):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
