from enum import Enum, auto, unique
class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1
    def pretty(self): return self.name.title()
print(Color.RED, repr(Color.GREEN), Color(2), Color["RED"], Color.CRIMSON is Color.RED)
print(list(Color), len(Color), Color.RED.name, Color.RED.value, Color.RED.pretty())
print(Color.RED == Color.RED, Color.RED == 1, Color.RED != Color.GREEN, Color.RED in Color)
print(list(Color.__members__), {Color.RED: "r"}[Color(1)], Color, type(Color.RED))
print([c.name for c in reversed(Color)], isinstance(Color.RED, Color), f"{Color.RED}", f"{Color.RED:>12}|")
print(hash(Color.RED) == hash("RED"), bool(Color.RED))
