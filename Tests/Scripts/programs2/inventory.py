"""An inventory with dataclasses, enums, named tuples, typed dicts, sets, sorting by several keys."""
from __future__ import annotations
import dataclasses
import enum
import functools
import collections
from collections import Counter, ChainMap, UserDict, deque, namedtuple
from dataclasses import dataclass, field, InitVar, fields, asdict, replace
from typing import ClassVar, NamedTuple, TypedDict, Union


class Colour(enum.Enum):
    RED = "r"
    GREEN = "g"
    BLUE = "b"

    @property
    def pretty(self):
        return self.name.title()

    @classmethod
    def _missing_(cls, value):
        return cls.RED if value == "rot" else None


class Flag(enum.Flag):
    NONE = 0
    FRAGILE = enum.auto()
    HEAVY = enum.auto()
    COLD = enum.auto()
    ODD = FRAGILE | COLD


class Level(enum.IntEnum):
    LOW = 1
    HIGH = 10


@dataclass(order=True)
class Thing:
    sort_index: tuple = field(init=False, repr=False)
    name: str
    price: float = 1.0
    colour: Colour = Colour.RED
    tags: list[str] = field(default_factory=list, compare=False)
    flags: Flag = Flag.NONE
    discount: InitVar[float] = 0
    made: ClassVar[int] = 0

    def __post_init__(self, discount):
        self.price *= 1 - discount
        self.sort_index = (self.price, self.name)
        type(self).made += 1


@dataclass(frozen=True)
class Place:
    row: int
    shelf: str = "a"

    def __str__(self):
        return f"{self.row}{self.shelf}"


class Pair(NamedTuple):
    thing: Thing
    count: int = 1

    def total(self):
        return self.thing.price * self.count


things = [Thing("lamp", 20, Colour.BLUE, ["home"], Flag.FRAGILE | Flag.HEAVY), Thing("cup", 3, discount=0.5), Thing("box", 3, Colour("g"), flags=Flag.COLD), Thing("ash", 1.5)]
for t in sorted(things):
    print(t)
print(Thing.made, things[1] == replace(things[1], discount=0), [f.name for f in fields(Thing)], max(things).name)
store = {Place(1): [Pair(things[0], 2)], Place(2, "b"): [Pair(things[1], 10), Pair(things[2])]}
for place, pairs in store.items():
    print(f"{place!s:>4}", [f"{p.thing.name} x{p.count} = {p.total():.2f}" for p in pairs], place)
print(asdict(Place(3)), dataclasses.astuple(Place(4, "c")), hash(Place(1)) == hash(Place(1)), Pair(things[0])._asdict()["count"], Pair._fields)
print([c.pretty for c in Colour], Colour["RED"], Colour("rot"), Colour.RED is Colour("r"), Colour.BLUE.value, repr(Colour.GREEN), list(Colour.__members__))
print(Flag.ODD, Flag.FRAGILE in things[0].flags, ~Flag.HEAVY & Flag.ODD, bool(Flag.NONE), Flag(5), things[0].flags, Flag.HEAVY.value)
print(Level.HIGH > 5, Level.LOW + 1, sorted([Level.HIGH, Level.LOW]), f"{Level.HIGH}", Level(10).name, [*map(int, Level)])
by_colour = functools.reduce(lambda acc, t: acc.setdefault(t.colour, []).append(t.name) or acc, things, {})
print(by_colour)
things.sort(key=lambda t: (-t.price, t.name)); print([t.name for t in things])
P = namedtuple("P", "x y z", defaults=[0, 0]); print(P(1), P(1, 2)._replace(z=9), P._make("abc"), P(1, 2, 3)[1:], P(3) > P(2, 9), P.__doc__)
stock = Counter(apple=3, pear=1); stock.update(["apple", "fig"]); stock.subtract(pear=2)
print(stock, +stock, stock["none"], sorted(stock.elements()), stock.most_common(1), stock.total(), Counter("aab") | Counter("abb"), Counter(a=1) - Counter(a=2))
class Upper(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k.upper(), v)
u = Upper(a=1); u["b"] = 2; print(u, "B" in u, dict(u), u.pop("A"), len(u))
settings = ChainMap({"size": 1}, {"size": 2, "mode": "x"}); settings["new"] = 5
print(settings["size"], settings["mode"], settings.maps[0], sorted(settings), settings.parents["size"])
d = deque(range(5), maxlen=4); d.appendleft(9); d.rotate(1); print(d, d[0], d.maxlen, d.index(2)); d.extend("ab"); print(list(reversed(d)))
class Options(TypedDict, total=False):
    name: str
o: Options = {"name": "x"}; print(o, Options.__annotations__.keys(), Thing.__annotations__["price"])
for bad in (lambda: setattr(Place(1), "row", 2), lambda: Colour("zz"), lambda: Colour["NONE"], lambda: setattr(Colour, "RED", 1), lambda: Thing(), lambda: Pair(), lambda: things[0] < 5, lambda: Level(3), lambda: P(), lambda: P._make([]), lambda: dataclasses.make_dataclass("M", ["a", "a"]), lambda: Colour.RED < Colour.BLUE, lambda: d.remove("zz"), lambda: deque().popleft(), lambda: Place("x", "y", "z")):
    try:
        print(bad())
    except Exception as problem:
        print(type(problem).__name__, problem)
