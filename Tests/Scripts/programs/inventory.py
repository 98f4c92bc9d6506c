"""An inventory of dataclasses."""
from collections import defaultdict
from dataclasses import asdict, astuple, dataclass, field, replace


@dataclass(order=True, frozen=True)
class Item:
    name: str
    price: float = field(compare=False)
    tags: tuple = field(default=(), compare=False, repr=False)

    def __post_init__(self):
        if self.price < 0:
            raise ValueError(f"{self.name}: negative price")


@dataclass
class Line:
    item: Item
    quantity: int = 1

    @property
    def total(self): return self.item.price * self.quantity


@dataclass
class Inventory:
    owner: str
    lines: list = field(default_factory=list)
    _by_tag: dict = field(default_factory=lambda: defaultdict(list), init=False, repr=False)

    def add(self, item, quantity=1):
        for line in self.lines:
            if line.item == item:
                line.quantity += quantity
                break
        else:
            self.lines.append(Line(item, quantity))
            for tag in item.tags:
                self._by_tag[tag].append(item)
        return self

    def value(self): return round(sum(line.total for line in self.lines), 2)
    def tagged(self, tag): return sorted(self._by_tag.get(tag, []))


pen, ink, pad = Item("pen", 1.5, ("desk", "red")), Item("ink", 7.25, ("red",)), Item("pad", 3.0)
stock = Inventory("shop").add(pen, 10).add(ink).add(pad, 2).add(Item("pen", 99.0), 5)
for line in stock.lines:
    print(f"{line.item.name:5}{line.quantity:4}{line.total:9.2f}")
print(stock.value(), stock.tagged("red"), stock.tagged("none"), pen)
print(replace(pen, price=2.0), pen < ink, sorted([pen, pad, ink]), hash(pen) == hash(Item("pen", 1)), Item("a", 1) == Item("a", 2))
print(asdict(stock.lines[0]), astuple(pad), stock.lines[1])
for bad in (lambda: setattr(pen, "price", 1), lambda: Item("x", -1), lambda: Item(), lambda: Line(pen) < Line(ink), lambda: Inventory(), lambda: replace(pen, colour=1)):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
print(Inventory("a") == Inventory("a"), Inventory("a").lines is Inventory("a").lines)
