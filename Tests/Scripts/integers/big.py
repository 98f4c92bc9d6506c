a = 2 ** 200
print(a, a + 1, a - 1, -a)
print(a * a, a // 3, a % 1000007, -a // 7, -a % 7)
print(a >> 100, a << 3, a & (a - 1), a | 1, a ^ a, ~a)
print(divmod(a, 10 ** 20), divmod(-a, 10 ** 20), divmod(a, -10 ** 20))
print(a == 2.0 ** 200, a > 1e60, a < float("inf"), a > float("-inf"), a == float("nan"))
print(float(a), a / 2 ** 199, a / 3)
print(hash(a), hash(-a), hash(2 ** 61 - 1), hash(-1), hash(2 ** 64))
print((9223372036854775807 + 1), -9223372036854775808 - 1, 9223372036854775807 * 2)
print(-9223372036854775808 // -1, abs(-9223372036854775808), -(-9223372036854775808))
print(len(str(2 ** 10000)), str(2 ** 10000)[:20], str(2 ** 10000)[-20:])
print(int("1" * 50), int("-" + "9" * 30), int("f" * 20, 16))
print(a.bit_length(), (a - 1).bit_length(), (0).bit_length(), (-1).bit_length(), (10**30).bit_count())
x = 10 ** 18
x *= 10
x += 5
print(x, type(x), x == 10000000000000000005, x in {10000000000000000005})
for f in (lambda: float(10 ** 400), lambda: 10 ** 400 / 3.0, lambda: 10 ** 400 * 1.0, lambda: [1][a], lambda: [1] * a,
          lambda: "x" * a, lambda: a // 0, lambda: 1 << a, lambda: range(3)[a]):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
