"""Numbers that do not fit a machine word."""
from math import comb, factorial, gcd, isqrt, lcm


def fibonacci(n):
    a, b = 0, 1
    for bit in bin(n)[2:]:
        a, b = a * (2 * b - a), a * a + b * b
        if bit == "1":
            a, b = b, a + b
    return a


def is_prime(n):
    if n < 2:
        return False
    for p in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if n % p == 0:
            return n == p
    d, s = n - 1, 0
    while d % 2 == 0:
        d, s = d // 2, s + 1
    for a in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def pi_digits(n):
    q, r, t, k, m, x = 1, 0, 1, 1, 3, 3
    out = []
    while len(out) < n:
        if 4 * q + r - t < m * t:
            out.append(str(m))
            q, r, m = 10 * q, 10 * (r - m * t), (10 * (3 * q + r)) // t - 10 * m
        else:
            q, r, t, k, m, x = q * k, (2 * q + r) * x, t * x, k + 1, (q * (7 * k + 2) + r * x) // (t * x), x + 2
    return "".join(out)


def egcd(a, b):
    if not b:
        return a, 1, 0
    g, x, y = egcd(b, a % b)
    return g, y, x - a // b * y


print(fibonacci(300), fibonacci(1000) % 10 ** 20)
print([p for p in range(2 ** 61 - 30, 2 ** 61 + 30) if is_prime(p)], is_prime(2 ** 127 - 1), is_prime(2 ** 127 + 1))
print(pi_digits(60))
p, q = 2 ** 89 - 1, 2 ** 107 - 1
n, phi, e = p * q, (p - 1) * (q - 1), 65537
d = pow(e, -1, phi)
message = int.from_bytes("secret message".encode(), "big")
secret = pow(message, e, n)
print(secret, pow(secret, d, n).to_bytes(14, "big").decode(), e * d % phi)
print(egcd(2 ** 80, 3 ** 50), gcd(factorial(30), 2 ** 100), lcm(*range(1, 41)), comb(200, 100))
print(isqrt(2 * 10 ** 60), sum(map(int, str(2 ** 1000))), len(str(factorial(500))), hex(2 ** 100 - 1), f"{10 ** 30:,}", -7 ** 33 // 10 ** 5, (-7) ** 33 % 10 ** 5)
print(str(3 ** 400)[::-1][:30], int("9" * 40) + 1, (1 << 200) >> 190, ~(1 << 70), (1 << 70) ^ (1 << 3), bin(5 ** 25).count("1"))
