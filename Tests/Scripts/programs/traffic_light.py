"""A traffic light of enums and flags."""
from enum import Enum, Flag, IntEnum, auto, unique


@unique
class Light(Enum):
    RED = ("stop", 30)
    AMBER = ("wait", 3)
    GREEN = ("go", 25)

    def __init__(self, word, seconds): self.word, self.seconds = word, seconds

    @property
    def next(self): return {Light.RED: Light.GREEN, Light.GREEN: Light.AMBER, Light.AMBER: Light.RED}[self]
    @classmethod
    def by_word(cls, word): return next((m for m in cls if m.word == word), None)
    def __str__(self): return f"{self.name.title()} ({self.word})"


class Priority(IntEnum):
    LOW = 1
    HIGH = 10
    ALSO_HIGH = 10


class Sensor(Flag):
    NONE = 0
    CAR = auto()
    BUS = auto()
    WALKER = auto()
    ANY = CAR | BUS | WALKER


class Crossing:
    def __init__(self): self.light, self.clock, self.log = Light.RED, 0, []

    def tick(self, sensor=Sensor.NONE):
        seconds = self.light.seconds
        if Sensor.BUS in sensor and self.light is Light.RED: seconds //= 2
        if self.light is Light.GREEN and not sensor & (Sensor.CAR | Sensor.BUS): seconds = 5
        self.clock += seconds
        self.light = self.light.next
        self.log.append((self.clock, self.light.name))


c = Crossing()
for s in (Sensor.BUS, Sensor.CAR, Sensor.NONE, Sensor.ANY, Sensor.NONE, Sensor.WALKER | Sensor.CAR): c.tick(s)
print(c.log, c.light, repr(c.light), c.light.value)
print([str(m) for m in Light], len(Light), Light["RED"], Light(("go", 25)), Light.by_word("wait"), Light.by_word("fly"), Light.RED in Light, list(Light.__members__))
print(Priority.HIGH > Priority.LOW, Priority.HIGH + 1, Priority(10) is Priority.ALSO_HIGH, [p.name for p in Priority], sorted(Priority, reverse=True), f"{Priority.LOW}", repr(Priority.LOW), max(Priority))
print(Sensor.CAR | Sensor.WALKER, Sensor.ANY & ~Sensor.CAR, Sensor.CAR in Sensor.ANY, bool(Sensor.NONE), Sensor(3), Sensor.CAR ^ Sensor.ANY, Sensor.BUS.value)
print({Light.RED: 1}[Light.RED], Light.RED == Light.RED, Light.RED != Light.GREEN, Light.RED is Light["RED"], isinstance(Light.RED, Light), type(Light.RED))
for bad in (lambda: Light("x"), lambda: Light["X"], lambda: setattr(Light, "RED", 1), lambda: Light.RED < Light.GREEN, lambda: Light.BLUE, lambda: Sensor(99)):
    try: print(bad())
    except Exception as error: print(type(error).__name__, error)
