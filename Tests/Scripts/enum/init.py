from enum import Enum
class Planet(Enum):
    EARTH = (5.976e24, 6378140.0)
    MARS = (6.421e23, 3397200.0)
    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius
    @property
    def gravity(self):
        return round(6.673e-11 * self.mass / self.radius ** 2, 3)
    @classmethod
    def heaviest(cls): return max(cls, key=lambda p: p.mass)
print(Planet.EARTH.gravity, Planet.MARS.mass, Planet.EARTH.value, Planet.heaviest())
class W(Enum):
    A = "x", 1
    B = "y", 2
    def __new__(cls, label, n):
        obj = object.__new__(cls)
        obj._value_ = label
        obj.n = n
        return obj
print(W("y").n, list(W))
