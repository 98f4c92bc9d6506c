"""Observers, weak references, a state machine, plug-ins, a command history with undo."""
import enum
import gc
import logging
import sys
import types
import weakref
from collections import defaultdict
from functools import partial, reduce
from typing import Callable, Dict, List


class Signal:
    def __init__(self):
        self._slots: List[Callable] = []

    def connect(self, slot):
        ref = weakref.WeakMethod(slot) if isinstance(slot, types.MethodType) else (lambda s=slot: s)
        self._slots.append(ref)
        return slot

    def emit(self, *args, **kwargs):
        live = [(r, r()) for r in self._slots]
        self._slots = [r for r, s in live if s is not None]
        return [s(*args, **kwargs) for _, s in live if s is not None]

    def __len__(self):
        return len(self._slots)


class Listener:
    def __init__(self, name):
        self.name, self.seen = name, []

    def on_event(self, value, **extra):
        self.seen.append(value)
        return f"{self.name}:{value}{extra or ''}"

    def __del__(self):
        print("listener", self.name, "gone")


signal = Signal()
a, b = Listener("a"), Listener("b")
signal.connect(a.on_event)
signal.connect(b.on_event)
signal.connect(lambda v, **k: v * 2)
print(signal.emit(1), signal.emit(2, x=1), len(signal))
del b
print(signal.emit(3), len(signal), a.seen)


class State(enum.Enum):
    IDLE, RUNNING, PAUSED, DONE = range(4)


class Machine:
    moves: Dict[State, Dict[str, State]] = {
        State.IDLE: {"start": State.RUNNING}, State.RUNNING: {"pause": State.PAUSED, "stop": State.DONE},
        State.PAUSED: {"resume": State.RUNNING, "stop": State.DONE}, State.DONE: {}}

    def __init__(self):
        self.state, self.history = State.IDLE, []

    def __getattr__(self, action):
        if action.startswith("_") or not any(action in m for m in self.moves.values()):
            raise AttributeError(f"{type(self).__name__!r} cannot {action}")
        return partial(self.fire, action)

    def fire(self, action):
        try:
            new = self.moves[self.state][action]
        except KeyError:
            raise ValueError(f"cannot {action} while {self.state.name.lower()}") from None
        self.history.append((self.state.name, action, new.name))
        self.state = new
        return self


m = Machine().start().pause().resume()
print(m.state, m.history[-1], len(m.history))
for action in ("start", "jump"):
    try:
        getattr(m, action)()
    except (ValueError, AttributeError) as problem:
        print(type(problem).__name__, problem)


class Editor:
    def __init__(self): self.text, self.undo_stack, self.redo_stack = "", [], []
    def do(self, forward, backward):
        forward(); self.undo_stack.append((forward, backward)); self.redo_stack.clear()
    def insert(self, at, s):
        def forward(): self.text = self.text[:at] + s + self.text[at:]
        def backward(): self.text = self.text[:at] + self.text[at + len(s):]
        self.do(forward, backward)
    def undo(self):
        if self.undo_stack: f, b = self.undo_stack.pop(); b(); self.redo_stack.append((f, b))
    def redo(self):
        if self.redo_stack: f, b = self.redo_stack.pop(); f(); self.undo_stack.append((f, b))


e = Editor(); e.insert(0, "world"); e.insert(0, "hello "); print(e.text); e.undo(); print(e.text); e.redo(); e.undo(); e.undo(); e.undo(); print(repr(e.text), len(e.redo_stack))

plugins = {}
def plugin(name=None, *, priority=0):
    def register(f): plugins.setdefault(priority, {})[name or f.__name__] = f; return f
    return register
@plugin()
def upper(s): return s.upper()
@plugin("reverse", priority=5)
def rev(s): return s[::-1]
@plugin(priority=5)
def strip(s): return s.strip("*")
print(reduce(lambda s, f: f(s), (f for p in sorted(plugins, reverse=True) for f in plugins[p].values()), "*abc*"), {p: list(d) for p, d in plugins.items()})
cache = weakref.WeakValueDictionary(); keep = Listener("kept"); cache["k"] = keep; print(list(cache)); del keep; print(list(cache), "k" in cache)
loop = Listener("loop"); loop.me = loop; ref = weakref.ref(loop, lambda r: print("ref died")); del loop; gc.collect(); print(ref())
done = weakref.finalize(a, print, "finalized", "a"); del a, signal; print(done.alive)
logging.basicConfig(stream=sys.stdout, format="%(levelname)-8s%(name)s: %(message)s", level=logging.INFO)
log = logging.getLogger("events.test"); log.debug("no"); log.info("value %d of %s", 5, "x"); log.warning("careful")
try: 1 / 0
except ZeroDivisionError: log.error("failed", exc_info=False)
module = types.ModuleType("made", "A made module."); exec("x = 5\ndef f(): return x + 1", module.__dict__); print(module.f(), module.__doc__, module)
ns = types.SimpleNamespace(a=1, b=[2]); ns.c = 3; print(ns, ns == types.SimpleNamespace(a=1, b=[2], c=3), vars(ns)["a"])
