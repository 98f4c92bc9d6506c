print(pow(2, 10), pow(2, -1), pow(2, 10, 1000), pow(3, -1, 7), pow(-3, 3, 5), pow(2, 3, -5), pow(0, 0), pow(5, 0, 1))
print(pow(2.0, 3), pow(-8, 1/3), (-8) ** 0.5, pow(2, 0.5), 2 ** 0.5, pow(base=2, exp=5), pow(2, exp=3, mod=5))
for f in (lambda: pow(2, 3, 0), lambda: pow(2, -1, 4), lambda: pow(2.0, 3, 5), lambda: pow("a", 2), lambda: pow(0, -1),
          lambda: 0.0 ** -1, lambda: 2 ** "a", lambda: pow(2, 3, 1.5), lambda: 1e200 ** 2, lambda: 10.0 ** 400):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
