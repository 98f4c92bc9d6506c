"""Roman numerals both ways, as a class that counts."""
from functools import total_ordering

PAIRS = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]


@total_ordering
class Roman:
    def __init__(self, value):
        if isinstance(value, str):
            value = self.parse(value)
        if not 0 < value < 4000:
            raise ValueError(f"{value} is out of range")
        self.value = value

    @staticmethod
    def parse(text):
        rest, total = text.upper(), 0
        for number, letters in PAIRS:
            while rest.startswith(letters):
                total += number
                rest = rest[len(letters):]
        if rest or str(Roman(total)) != text.upper():
            raise ValueError(f"{text!r} is no roman numeral")
        return total

    def __str__(self):
        rest, out = self.value, ""
        for number, letters in PAIRS:
            count, rest = divmod(rest, number)
            out += letters * count
        return out

    def __repr__(self): return f"Roman('{self}')"
    def __int__(self): return self.value
    __index__ = __int__
    def __add__(self, other): return Roman(int(self) + int(other))
    __radd__ = __add__
    def __sub__(self, other): return Roman(int(self) - int(other))
    def __mul__(self, other): return Roman(int(self) * int(other))
    def __eq__(self, other): return int(self) == int(other)
    def __lt__(self, other): return int(self) < int(other)
    def __hash__(self): return hash(self.value)
    def __format__(self, spec): return format(str(self), spec)


print(*[Roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999)])
print(all(int(Roman(str(Roman(n)))) == n for n in range(1, 4000)))
a, b = Roman("XIV"), Roman(6)
print(a + b, a - b, a * 2, 1 + a, sum([a, b], Roman(1)), a > b, a <= 14, a == "x".__len__() + 13, sorted([a, b, Roman("I")]), max(a, b))
print(f"{a:>8}|{b:<5}|{a!r}", "abcdefgh"[b], list(range(b)), {a: 1}[Roman(14)], int(a), hex(a))
for bad in ("IIII", "ABC", "", 0, 4000, "VX", 2.5):
    try:
        print(Roman(bad))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
