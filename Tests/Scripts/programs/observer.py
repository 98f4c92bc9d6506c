"""Subjects and observers with weak references."""
import weakref
from collections import defaultdict


class Signal:
    def __init__(self): self._handlers = defaultdict(list)

    def on(self, event, handler=None):
        if handler is None:
            def decorate(function):
                self.on(event, function)
                return function
            return decorate
        self._handlers[event].append(weakref.WeakMethod(handler) if hasattr(handler, "__self__") else lambda: handler)

    def emit(self, event, *args, **kw):
        results = []
        for reference in list(self._handlers[event]):
            handler = reference()
            if handler is None:
                self._handlers[event].remove(reference)
                continue
            try:
                results.append(handler(*args, **kw))
            except Exception as error:
                results.append(error)
        return results


class Observed:
    """An attribute that tells when it changes."""

    def __set_name__(self, owner, name): self.name = "_" + name

    def __get__(self, obj, owner=None):
        return self if obj is None else getattr(obj, self.name, None)

    def __set__(self, obj, value):
        old = getattr(obj, self.name, None)
        if old != value:
            setattr(obj, self.name, value)
            obj.signal.emit("change", self.name[1:], old, value)


class Thermometer:
    celsius = Observed()
    place = Observed()

    def __init__(self, place):
        self.signal = Signal()
        self.place = place


class Display:
    def __init__(self, name): self.name, self.lines = name, []
    def show(self, what, old, new):
        self.lines.append(f"{self.name}: {what} {old} -> {new}")
        return len(self.lines)


t = Thermometer("roof")
one, two = Display("one"), Display("two")
t.signal.on("change", one.show)
t.signal.on("change", two.show)


@t.signal.on("change")
def alarm(what, old, new):
    if what == "celsius" and new > 30:
        raise ValueError(f"too hot: {new}")
    return "fine"


t.celsius = 20
t.celsius = 20
print(t.signal.emit("change", "celsius", 20, 35))
del two
t.celsius = 35
t.place = "cellar"
print(*one.lines, sep="\n")
print(t.signal.emit("nothing"), len(t.signal._handlers["change"]), type(Thermometer.celsius).__name__, sorted(vars(t).keys() - {"signal"}))
