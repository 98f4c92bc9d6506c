from enum import Enum, IntEnum, Flag, auto
class Op(Enum):
    ADD = "+"
    SUB = "-"
    def apply(self, a, b):
        if self is Op.ADD: return a + b
        return a - b
    @classmethod
    def parse(cls, s): return cls(s)
    @property
    def label(self): return self.name.lower()
    def __str__(self): return f"<{self.value}>"
print(Op.parse("+").apply(2, 3), Op.SUB.apply(2, 3), Op.ADD.label, str(Op.ADD), f"{Op.SUB}", repr(Op.ADD), [str(o) for o in Op])
class Weekday(IntEnum):
    MON = 1; TUE = 2
    def next(self): return Weekday(self % 2 + 1)
print(Weekday.MON.next(), Weekday.TUE.next().name, sum(Weekday), Weekday.MON in Weekday, Weekday["TUE"] > 1)
class Shape(Enum):
    SQUARE = auto(); CIRCLE = auto()
    def __lt__(self, o): return self.value < o.value
print(sorted([Shape.CIRCLE, Shape.SQUARE]), min(Shape), Shape.__members__["SQUARE"], dict(Shape.__members__))
class Mood(Enum):
    HAPPY = ("h", 1)
    SAD = ("s", 2)
    def __init__(self, code, level): self.code, self.level = code, level
print(Mood.HAPPY.code, Mood(("s", 2)), Mood.SAD.level)
class Outer:
    class Inner(Enum):
        A = 1
print(Outer.Inner.A, repr(Outer.Inner.A), type(Outer.Inner.A).__qualname__)
d = {Op.ADD: 1}; d[Op.ADD] += 1; print(d)
print(Op.ADD is Op("+"), isinstance(Op.ADD, Op), issubclass(Op, Enum), Op.__name__, Op.ADD.__class__)
for bad in (lambda: Op("x"), lambda: Op["X"], lambda: Op.ADD < Op.SUB, lambda: Op()):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
