"""A state machine with a table of transitions and hooks."""


class StateError(Exception):
    pass


class Machine:
    transitions = {}

    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        cls.transitions = {}
        for name, member in vars(cls).items():
            for source, event, target in getattr(member, "_edges", ()):
                cls.transitions[source, event] = (target, name)

    def __init__(self, start): self.state, self.trail = start, [start]

    def fire(self, event, *args):
        try:
            target, name = self.transitions[self.state, event]
        except KeyError:
            raise StateError(f"{event!r} is not possible in {self.state!r}") from None
        outcome = getattr(self, name)(*args)
        if outcome is False:
            return self.state
        self.state = target
        self.trail.append(target)
        return target

    def possible(self): return sorted(e for s, e in self.transitions if s == self.state)


def on(event, source, target):
    def mark(function):
        function._edges = getattr(function, "_edges", ()) + ((source, event, target),)
        return function
    return mark


class Door(Machine):
    def __init__(self): super().__init__("closed"); self.code = "42"

    @on("open", "closed", "open")
    def opening(self): print("creak")

    @on("close", "open", "closed")
    def closing(self): print("bang")

    @on("lock", "closed", "locked")
    @on("lock", "open", "locked")
    def locking(self): print("click")

    @on("unlock", "locked", "closed")
    def unlocking(self, code):
        if code != self.code:
            print("wrong code")
            return False


door = Door()
for step in ["open", "open", "lock", ("unlock", "1"), ("unlock", "42"), "open", "close", "knock"]:
    event, *args = (step,) if isinstance(step, str) else step
    try:
        print(event, "->", door.fire(event, *args), door.possible())
    except StateError as error:
        print("error:", error)
print(" ".join(door.trail), len(Door.transitions), Machine.transitions)
try:
    door.fire("lock"); door.fire("unlock")
except TypeError as error:
    print(error)
