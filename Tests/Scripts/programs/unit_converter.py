"""Quantities with units that multiply and convert."""
import math
from enum import Enum


class Kind(Enum):
    LENGTH = "m"
    MASS = "kg"
    TIME = "s"
    TEMPERATURE = "K"


UNITS = {"m": (Kind.LENGTH, 1), "km": (Kind.LENGTH, 1000), "mi": (Kind.LENGTH, 1609.344), "ft": (Kind.LENGTH, 0.3048), "g": (Kind.MASS, 0.001), "kg": (Kind.MASS, 1), "lb": (Kind.MASS, 0.45359237), "s": (Kind.TIME, 1), "min": (Kind.TIME, 60), "h": (Kind.TIME, 3600)}


class UnitError(ValueError): pass


class Quantity:
    def __init__(self, value, unit="", *, powers=None):
        self.powers = dict(powers or {})
        if unit:
            kind, factor = self.unit(unit)
            value, self.powers = value * factor, {kind: 1}
        self.value = value

    @staticmethod
    def unit(name):
        try: return UNITS[name]
        except KeyError: raise UnitError(f"unknown unit {name!r}") from None

    @classmethod
    def parse(cls, text):
        number, _, unit = text.strip().partition(" ")
        return cls(float(number), unit)

    def _combine(self, other, sign):
        powers = {k: self.powers.get(k, 0) + sign * other.powers.get(k, 0) for k in Kind}
        return {k: p for k, p in powers.items() if p}

    def __mul__(self, other):
        if not isinstance(other, Quantity): return Quantity(self.value * other, powers=self.powers)
        return Quantity(self.value * other.value, powers=self._combine(other, 1))
    __rmul__ = __mul__
    def __truediv__(self, other):
        if not isinstance(other, Quantity): return Quantity(self.value / other, powers=self.powers)
        return Quantity(self.value / other.value, powers=self._combine(other, -1))
    def __add__(self, other):
        if self.powers != other.powers: raise UnitError(f"cannot add {self.dimension} and {other.dimension}")
        return Quantity(self.value + other.value, powers=self.powers)
    def __pow__(self, n): return Quantity(self.value ** n, powers={k: p * n for k, p in self.powers.items()})
    def __eq__(self, other): return self.powers == other.powers and math.isclose(self.value, other.value)
    def __lt__(self, other): return self.value < other.value
    @property
    def dimension(self): return "·".join(f"{k.value}{p if p != 1 else ''}" for k, p in self.powers.items()) or "1"
    def to(self, unit):
        kind, factor = self.unit(unit)
        if self.powers != {kind: 1}: raise UnitError(f"{self.dimension} is not {kind.name.lower()}")
        return self.value / factor
    def __format__(self, spec): return f"{self.value:{spec or 'g'}} {self.dimension}"
    def __str__(self): return format(self, "")


way, took = Quantity.parse("26.2 mi"), Quantity(3.5, "h")
speed = way / took
print(f"{way:.1f} | {took} | {speed:.3f} | {speed * took == way} | {way.to('km'):.3f} | {took.to('min'):g}")
print(way + Quantity(385, "ft"), 2 * took, speed ** 2, Quantity(2, "lb").to("g"), Quantity(1, "km") == Quantity(1000, "m"), sorted([Quantity(1, "mi"), Quantity(1, "km")])[0], (way / way).dimension)
print([k.name for k in Kind], Kind("kg"), Kind["TIME"].value, Kind.MASS is Kind("kg"), repr(Kind.LENGTH))
for bad in (lambda: way + took, lambda: speed.to("km"), lambda: Quantity(1, "parsec"), lambda: Quantity.parse("x m"), lambda: Kind("q"), lambda: Kind["Q"]):
    try: bad()
    except (ValueError, KeyError) as error: print(type(error).__name__, error)
