"""Big numbers, primes, bases, continued fractions, bits."""
import math
from fractions import Fraction
from functools import lru_cache, reduce


def is_prime(n):
    if n < 2 or n % 2 == 0:
        return n == 2
    d, s = n - 1, 0
    while d % 2 == 0:
        d, s = d // 2, s + 1
    for a in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if a >= n:
            break
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


def factor(n):
    p = 2
    while p * p <= n:
        while n % p == 0:
            yield p
            n //= p
        p += 1 + (p > 2)
    if n > 1:
        yield n


def egcd(a, b):
    return (a, 1, 0) if not b else (lambda g, x, y: (g, y, x - a // b * y))(*egcd(b, a % b))


def to_base(n, base, digits="0123456789abcdefghijklmnopqrstuvwxyz"):
    if n < 0:
        return "-" + to_base(-n, base)
    return (to_base(n // base, base) if n >= base else "") + digits[n % base]


print([n for n in range(60) if is_prime(n)], is_prime(2 ** 61 - 1), is_prime(2 ** 61 + 1), is_prime(10 ** 18 + 9))
print(list(factor(600851475143)), list(factor(2 ** 20 - 1)), math.prod(factor(987654)), egcd(240, 46), pow(3, -1, 7))
print(2 ** 200, (2 ** 200) % 10 ** 9 + 7, -7 // 2, -7 % 3, divmod(-10 ** 20, 7), 10 ** 20 // -3, math.isqrt(10 ** 40), (1 << 100).bit_length())
print(to_base(255, 2), to_base(-123456789, 36), int("zz", 36), int("-0b101", 0), int("0x_ff", 16), f"{10 ** 12:_}", 0b1010 ^ 0o17, ~5, 5 & -2 | 8)
print(math.factorial(30), math.comb(40, 20), math.perm(10, 3), math.lcm(4, 6, 10), math.gcd(0, 0), math.gcd(2 ** 70, 6 ** 40) == 2 ** 40)


def continued(x, n=8):
    out = []
    for _ in range(n):
        whole = math.floor(x)
        out.append(whole)
        if x == whole:
            break
        x = 1 / (x - whole)
    return out


print(continued(Fraction(415, 93)), continued(math.pi, 5), Fraction(math.pi).limit_denominator(1000), Fraction("3.125"), Fraction(1, 3) + Fraction(1, 6), Fraction(-7, 21), float(Fraction(1, 3)))
print(reduce(lambda a, b: a + 1 / b, [Fraction(k) for k in range(1, 10)]), sum(Fraction(1, n) for n in range(1, 11)), Fraction(5, 2) ** 3, Fraction(5, 2) // 1, round(Fraction(7, 2)), Fraction(3, 4) > 0.7)


@lru_cache(None)
def partitions(n, largest):
    if n == 0:
        return 1
    return sum(partitions(n - k, k) for k in range(1, min(n, largest) + 1))


print([partitions(n, n) for n in range(1, 15)], partitions(60, 60))
roman = dict(M=1000, CM=900, D=500, CD=400, C=100, XC=90, L=50, XL=40, X=10, IX=9, V=5, IV=4, I=1)
def to_roman(n): return "".join(s * (n // v, n := n % v)[0] for s, v in roman.items())
print([to_roman(n) for n in (1994, 2024, 49, 3999)])
print((123456789 ** 12).__sizeof__() > 0, (10 ** 30).to_bytes(13, "big").hex(), int.from_bytes(b"\xff\x00", "big", signed=True), (-1).to_bytes(2, "little", signed=True), (5).as_integer_ratio(), 0.1.as_integer_ratio(), (0.5).hex(), float.fromhex("0x1.8p3"))
print(hash(2 ** 61 - 1), hash(-1), hash(2 ** 70) == hash(float(2 ** 70)), 1e308 * 10, -1e308 * 10, math.inf - math.inf, 3 == 3.0 == 3 + 0j, 2 ** 53 + 1 == float(2 ** 53 + 1))
print([(a, b, c) for a in range(1, 20) for b in range(a, 20) for c in (math.isqrt(a * a + b * b),) if a * a + b * b == c * c])
perfect = [n for n in range(2, 500) if sum(d for d in range(1, n) if n % d == 0) == n]; print(perfect)
print(str(7 ** 77), len(str(3 ** 1000)), sum(map(int, str(2 ** 100))), bin(37).count("1"), (37).bit_count(), format(2 ** 64 - 1, "x"), oct(8 ** 5))
for bad in (lambda: 2 ** 0.5 % 0, lambda: int("1e5"), lambda: (5).to_bytes(0, "big"), lambda: 1 << -5, lambda: math.factorial(-1), lambda: math.factorial(2.5), lambda: pow(2, -1, 4), lambda: int(float("inf")), lambda: round(float("nan")), lambda: math.isqrt(-1), lambda: Fraction(1, 0), lambda: float(10 ** 400), lambda: 5 // 0, lambda: int("9" * 5000), lambda: divmod(1, 0.0), lambda: math.log(0), lambda: 10 ** 400 / 3, lambda: (-8) ** 0.5 > 1):
    try:
        print(bad())
    except Exception as problem:
        print(type(problem).__name__, problem)
