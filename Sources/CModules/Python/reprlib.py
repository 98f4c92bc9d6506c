"""Short texts of long values."""

import builtins
from itertools import islice

__all__ = ["Repr", "repr", "recursive_repr"]


def recursive_repr(fillvalue="..."):
    """For a `__repr__` that may come to itself."""
    def decorate(function):
        running = set()

        def wrapper(self):
            if id(self) in running:
                return fillvalue
            running.add(id(self))
            try:
                return function(self)
            finally:
                running.discard(id(self))

        wrapper.__name__, wrapper.__doc__ = function.__name__, function.__doc__
        wrapper.__qualname__, wrapper.__module__ = function.__qualname__, function.__module__
        return wrapper
    return decorate


class Repr:
    """How long texts may be."""

    def __init__(self):
        self.maxlevel, self.maxdict = 6, 4
        self.maxtuple = self.maxlist = self.maxset = self.maxfrozenset = self.maxdeque = 6
        self.maxarray, self.maxlong, self.maxstring, self.maxother = 5, 40, 30, 30
        self.fillvalue = "..."

    def repr(self, x):
        return self.repr1(x, self.maxlevel)

    def repr1(self, x, level):
        method = getattr(self, "repr_" + type(x).__name__.replace(" ", "_"), None)
        return method(x, level) if method else self.repr_instance(x, level)

    def _joined(self, x, level, left, right, most, tail=""):
        if level <= 0 and len(x):
            return left + self.fillvalue + right
        pieces = [self.repr1(item, level - 1) for item in islice(x, most)]
        if len(x) > most:
            pieces.append(self.fillvalue)
        elif len(x) == 1 and tail:
            right = tail + right
        return left + ", ".join(pieces) + right

    def repr_tuple(self, x, level):
        return self._joined(x, level, "(", ")", self.maxtuple, ",")

    def repr_list(self, x, level):
        return self._joined(x, level, "[", "]", self.maxlist)

    def repr_deque(self, x, level):
        return self._joined(x, level, "deque([", "])", self.maxdeque)

    def repr_set(self, x, level):
        return "set()" if not x else self._joined(_sorted(x), level, "{", "}", self.maxset)

    def repr_frozenset(self, x, level):
        return "frozenset()" if not x else self._joined(
            _sorted(x), level, "frozenset({", "})", self.maxfrozenset)

    def repr_dict(self, x, level):
        if not x:
            return "{}"
        if level <= 0:
            return "{" + self.fillvalue + "}"
        pieces = [f"{self.repr1(key, level - 1)}: {self.repr1(x[key], level - 1)}"
                  for key in islice(_sorted(x), self.maxdict)]
        if len(x) > self.maxdict:
            pieces.append(self.fillvalue)
        return "{" + ", ".join(pieces) + "}"

    def _shortened(self, text, most):
        if len(text) <= most:
            return text
        head = max(0, (most - 3) // 2)
        tail = max(0, most - 3 - head)
        return text[:head] + self.fillvalue + text[len(text) - tail:]

    def repr_str(self, x, level):
        text = builtins.repr(x[:self.maxstring])
        if len(text) <= self.maxstring and len(x) <= self.maxstring:
            return text
        head = max(0, (self.maxstring - 3) // 2)
        tail = max(0, self.maxstring - 3 - head)
        text = builtins.repr(x[:head] + x[len(x) - tail:])
        return text[:head] + self.fillvalue + text[len(text) - tail:]

    def repr_int(self, x, level):
        return self._shortened(builtins.repr(x), self.maxlong)

    def repr_instance(self, x, level):
        return self._shortened(builtins.repr(x), self.maxother)


def _sorted(x):
    try:
        return sorted(x)
    except Exception:
        return list(x)


aRepr = Repr()
repr = aRepr.repr
