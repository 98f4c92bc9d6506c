"""Managers of all kinds: classes, generators, stacks."""
import contextlib
import io
import sys


class Tag:
    depth = 0
    def __init__(self, name, **attributes): self.name, self.attributes = name, attributes
    def __enter__(self):
        shown = "".join(f' {k}="{v}"' for k, v in self.attributes.items())
        print("  " * Tag.depth + f"<{self.name}{shown}>")
        Tag.depth += 1
        return self
    def __exit__(self, kind, value, trace):
        Tag.depth -= 1
        print("  " * Tag.depth + f"</{self.name}>" + (f" <!-- {kind.__name__} -->" if kind else ""))
        return kind is not None and issubclass(kind, LookupError)
    def text(self, words): print("  " * Tag.depth + words)


with Tag("html"), Tag("body", id="b"):
    with Tag("p") as p:
        p.text("hello")
        {}["missing"]
    with Tag("q"):
        pass


@contextlib.contextmanager
def swapped(target, name, value):
    old = getattr(target, name)
    setattr(target, name, value)
    try:
        yield old
    finally:
        setattr(target, name, old)


class Settings: level = 1
try:
    with swapped(Settings, "level", 5) as before:
        print(before, Settings.level)
        raise RuntimeError("inside")
except RuntimeError as error:
    print(error, Settings.level)


class Transaction:
    def __init__(self, data): self.data = data
    def __enter__(self): self.saved = dict(self.data); return self.data
    def __exit__(self, kind, *rest):
        if kind:
            self.data.clear()
            self.data.update(self.saved)
        return kind is ValueError


data = {"a": 1}
with Transaction(data) as d:
    d["b"] = 2
    raise ValueError
print(data)
with Transaction(data) as d:
    d["c"] = 3
print(data)
with contextlib.ExitStack() as stack:
    for n in range(3):
        stack.callback(print, "callback", n)
    stack.enter_context(swapped(Settings, "level", 9))
    print("level", Settings.level)
print("level", Settings.level)
buffer = io.StringIO()
with contextlib.redirect_stdout(buffer):
    print("hidden")
print(repr(buffer.getvalue()))
with contextlib.suppress(ZeroDivisionError, KeyError):
    1 / 0
with contextlib.closing(io.StringIO("text")) as s:
    print(s.read())
print(s.closed, contextlib.nullcontext(4).__enter__())


@contextlib.contextmanager
def never():
    if False:
        yield
try:
    with never(): pass
except RuntimeError as error:
    print(error)
