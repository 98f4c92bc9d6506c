import math
f = 1
for i in range(1, 1001):
    f *= i
print(f == math.factorial(1000), len(str(f)), sum(int(c) for c in str(f)))
a, b = 0, 1
for _ in range(1000):
    a, b = b, a + b
print(a)
print(pow(3, 10 ** 20, 10 ** 9 + 7), math.gcd(f, 2 ** 100) == 2 ** 100, math.isqrt(10 ** 100))
