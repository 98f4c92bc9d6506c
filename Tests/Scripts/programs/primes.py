"""Sieves, factors and friends."""
from itertools import count, islice, takewhile
from math import isqrt


def sieve(n):
    flags = bytearray([1]) * (n + 1)
    flags[:2] = b"\0\0"
    for i in range(2, isqrt(n) + 1):
        if flags[i]:
            flags[i * i::i] = bytes(len(range(i * i, n + 1, i)))
    return [i for i, flag in enumerate(flags) if flag]


def endless():
    multiples = {}
    for n in count(2):
        if n not in multiples:
            yield n
            multiples[n * n] = [n]
        else:
            for p in multiples.pop(n):
                multiples.setdefault(n + p, []).append(p)


def factors(n):
    p = 2
    while p * p <= n:
        while n % p == 0:
            yield p
            n //= p
        p += 1 + (p > 2)
    if n > 1:
        yield n


def divisors(n):
    found = {1}
    for p in factors(n):
        found |= {d * p for d in found}
    return sorted(found)


def totient(n):
    result = n
    for p in set(factors(n)):
        result -= result // p
    return result


primes = sieve(10000)
print(len(primes), primes[:10], primes[-3:], sum(primes))
print(list(islice(endless(), 15)), list(takewhile(lambda p: p < 1000, endless())) == sieve(1000)[:168])
for n in (1, 2, 12, 97, 360, 1001, 2 ** 20, 600851475143, 10 ** 9 + 7):
    print(n, list(factors(n)), len(divisors(n)), totient(n))
print([n for n in range(2, 9000) if sum(divisors(n)) == 2 * n])
twins = [(p, q) for p, q in zip(primes, primes[1:]) if q - p == 2]
print(len(twins), twins[-1], max((q - p, p) for p, q in zip(primes, primes[1:])))
goldbach = {n: next((p, n - p) for p in primes if n - p in set(primes[:200])) for n in range(10, 60, 7) if n % 2 == 0}
print(goldbach)
