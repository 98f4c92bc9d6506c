print(7 // 2, -7 // 2, 7 // -2, -7 // -2)
print(7 % 3, -7 % 3, 7 % -3, -7 % -3)
print(divmod(17, 5), divmod(-17, 5), divmod(17, -5), divmod(True, 2))
print(7 / 2, 6 / 3, -1 / 4, 10**20 / 3)
print(2**10, 2**0, 2**-1, (-2)**3, -2**2, 0**0)
print(3 + True, True + True, True * 5, -True, ~True, +False)
print(1_000_000, 0xff, 0o17, 0b1011, 0XAB_CD, 0B1, 0O7)
print(5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 10, 1024 >> 3, -1 >> 5, -5 & 3, -5 | 3, -5 ^ 3)
for f in (lambda: 1 // 0, lambda: 1 % 0, lambda: 1 / 0, lambda: divmod(1, 0), lambda: 0 ** -1,
          lambda: 1 << -1, lambda: 1 >> -1, lambda: 1 + "a", lambda: "a" + 1, lambda: 1 - None,
          lambda: [] * "a", lambda: 5 & 1.0, lambda: -"a", lambda: ~1.5, lambda: 1 @ 2):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
