"""Values as readable texts."""

import collections as _collections
import sys as _sys
import types as _types

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False,
           sort_dicts=True, underscore_numbers=False):
    """Print a value readably."""
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
            underscore_numbers=False):
    """A value as a readable text."""
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    """Print a value readably, dicts in their own order."""
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    """The repr of a value that may contain itself."""
    return PrettyPrinter()._repr(object, {}, 0)


def isreadable(object):
    """Whether the text of a value can be read back."""
    return not isrecursive(object) and "<" not in saferepr(object)


def isrecursive(object):
    """Whether a value contains itself."""
    return "<Recursion on " in saferepr(object)


def _rank(value):
    """Orders values of all kinds."""
    return _Rank(value)


class _Rank:
    __slots__ = ("value",)

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        try:
            return self.value < other.value
        except TypeError:
            return ((str(type(self.value)), id(self.value))
                    < (str(type(other.value)), id(other.value)))


def _pair_rank(pair):
    return _Rank(pair[0]), _Rank(pair[1])


class PrettyPrinter:
    """Breaks the texts of values into lines."""

    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False,
                 sort_dicts=True, underscore_numbers=False):
        indent = int(indent)
        width = int(width)
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._indent = indent
        self._width = width
        self._depth = depth
        self._stream = stream
        self._compact = bool(compact)
        self._sort = sort_dicts
        self._underscore = underscore_numbers

    def pprint(self, object):
        """Print a value."""
        stream = _sys.stdout if self._stream is None else self._stream
        stream.write(self.pformat(object) + "\n")

    def pformat(self, object):
        """The text of a value."""
        pieces = []
        self._format(object, pieces.append, 0, 0, {}, 0)
        return "".join(pieces)

    def format(self, object, context, maxlevels, level):
        """The text of a value on one line."""
        return self._repr(object, context, level), True, False

    def _format(self, object, write, indent, allowance, context, level):
        key = id(object)
        if key in context:
            write(self._recursion(object))
            return
        text = self._repr(object, context, level)
        room = self._width - indent - allowance
        if len(text) > room:
            method = self._method(object)
            if method is not None:
                context[key] = 1
                method(object, write, indent, allowance, context, level + 1)
                del context[key]
                return
        write(text)

    def _method(self, object):
        cls = type(object)
        shape = getattr(cls, "__repr__", None)
        if isinstance(object, _collections.OrderedDict) and cls is _collections.OrderedDict:
            return self._ordered
        if isinstance(object, dict) and shape is dict.__repr__:
            return self._dict
        if isinstance(object, list) and shape is list.__repr__:
            return self._list
        if isinstance(object, tuple) and shape is tuple.__repr__:
            return self._tuple
        if isinstance(object, (set, frozenset)) and shape in (set.__repr__, frozenset.__repr__):
            return self._set
        if isinstance(object, str) and shape is str.__repr__:
            return self._str
        if cls is _collections.defaultdict:
            return self._default
        if cls is _collections.Counter:
            return self._counter
        if cls is _collections.deque:
            return self._deque
        if cls is _types.SimpleNamespace:
            return self._namespace
        if hasattr(cls, "__dataclass_fields__") and cls.__dataclass_params__.repr \
                and "__repr__" in cls.__dict__:
            return self._dataclass
        return None

    def _dict(self, object, write, indent, allowance, context, level):
        write("{")
        if self._indent > 1:
            write((self._indent - 1) * " ")
        if object:
            items = sorted(object.items(), key=_pair_rank) if self._sort else object.items()
            self._pairs(items, write, indent, allowance + 1, context, level)
        write("}")

    def _pairs(self, items, write, indent, allowance, context, level):
        items = list(items)
        indent += self._indent
        between = ",\n" + " " * indent
        last = len(items) - 1
        for place, (key, value) in enumerate(items):
            text = self._repr(key, context, level)
            write(text)
            write(": ")
            self._format(value, write, indent + len(text) + 2,
                         allowance if place == last else 1, context, level)
            if place != last:
                write(between)

    def _items(self, items, write, indent, allowance, context, level):
        indent += self._indent
        if self._indent > 1:
            write((self._indent - 1) * " ")
        newline = ",\n" + " " * indent
        between = ""
        items = list(items)
        width = room = self._width - indent + 1
        for place, item in enumerate(items):
            is_last = place == len(items) - 1
            if is_last:
                room -= allowance
                width -= allowance
            if self._compact:
                text = self._repr(item, context, level)
                size = len(text) + 2
                if room < size:
                    room = width
                    if between:
                        between = newline
                if room >= size:
                    room -= size
                    write(between)
                    between = ", "
                    write(text)
                    continue
            write(between)
            between = newline
            self._format(item, write, indent, allowance if is_last else 1, context, level)

    def _list(self, object, write, indent, allowance, context, level):
        write("[")
        self._items(object, write, indent, allowance + 1, context, level)
        write("]")

    def _tuple(self, object, write, indent, allowance, context, level):
        write("(")
        end = ",)" if len(object) == 1 else ")"
        self._items(object, write, indent, allowance + len(end), context, level)
        write(end)

    def _set(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        if type(object) is set:
            write("{")
            end = "}"
        else:
            write(type(object).__name__ + "({")
            end = "})"
            indent += len(type(object).__name__) + 1
        self._items(sorted(object, key=_rank), write, indent, allowance + len(end), context,
                    level)
        write(end)

    def _str(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        lines = object.splitlines(True)
        pieces = []
        if level == 1:
            indent += 1
            allowance += 1
        width = room = self._width - indent
        text = ""
        for place, line in enumerate(lines):
            text = repr(line)
            if place == len(lines) - 1:
                room -= allowance
            if len(text) <= room:
                pieces.append(text)
                continue
            words = _words(line)
            room2 = width
            current = ""
            for number, word in enumerate(words):
                candidate = current + word
                if number == len(words) - 1 and place == len(lines) - 1:
                    room2 -= allowance
                if len(repr(candidate)) > room2:
                    if current:
                        pieces.append(repr(current))
                    current = word
                else:
                    current = candidate
            if current:
                pieces.append(repr(current))
        if len(pieces) == 1:
            write(text)
            return
        if level == 1:
            write("(")
        write(("\n" + " " * indent).join(pieces))
        if level == 1:
            write(")")

    def _ordered(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        name = type(object).__name__
        write(name + "(")
        self._list(list(object.items()), write, indent + len(name) + 1, allowance + 1, context,
                   level)
        write(")")

    def _default(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        factory = self._repr(object.default_factory, context, level)
        name = type(object).__name__
        indent += len(name) + 1
        write(f"{name}({factory},\n{' ' * indent}")
        self._dict(object, write, indent, allowance + 1, context, level)
        write(")")

    def _counter(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        name = type(object).__name__
        write(name + "({")
        if self._indent > 1:
            write((self._indent - 1) * " ")
        self._pairs(object.most_common(), write, indent + len(name) + 1, allowance + 2, context,
                    level)
        write("})")

    def _deque(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        name = type(object).__name__
        write(name + "(")
        indent += len(name) + 1
        write("[")
        if object.maxlen is None:
            self._items(object, write, indent, allowance + 2, context, level)
            write("])")
        else:
            self._items(object, write, indent, 2, context, level)
            write(f"],\n{' ' * indent}maxlen={object.maxlen!r})")

    def _namespace(self, object, write, indent, allowance, context, level):
        self._fields("namespace", object.__dict__.items(), write, indent, allowance, context,
                     level)

    def _dataclass(self, object, write, indent, allowance, context, level):
        items = [(f.name, getattr(object, f.name))
                 for f in object.__dataclass_fields__.values()
                 if f.repr and f._field_type.name == "_FIELD"]
        self._fields(type(object).__name__, items, write, indent, allowance, context, level)

    def _fields(self, name, items, write, indent, allowance, context, level):
        items = list(items)
        indent += len(name) + 1
        write(name + "(")
        for place, (key, value) in enumerate(items):
            is_last = place == len(items) - 1
            write(f"{key}=")
            if id(value) in context:
                write("...")
            else:
                self._format(value, write, indent + len(key) + 1, allowance if is_last else 1,
                             context, level)
            if not is_last:
                write(",\n" + " " * indent)
        write(")")

    def _recursion(self, object):
        return f"<Recursion on {type(object).__name__} with id={id(object)}>"

    def _repr(self, object, context, level):
        cls = type(object)
        if isinstance(object, int) and cls is int and self._underscore:
            return f"{object:_d}"
        shape = getattr(cls, "__repr__", None)
        is_dict = isinstance(object, dict) and shape is dict.__repr__
        if not is_dict and not (isinstance(object, list) and shape is list.__repr__
                                or isinstance(object, tuple) and shape is tuple.__repr__):
            return repr(object)
        if not object:
            return repr(object)
        opening, end = ("{", "}") if is_dict else ("[", "]") if isinstance(object, list) \
            else ("(", ",)" if len(object) == 1 else ")")
        if self._depth is not None and level >= self._depth:
            return "{...}" if is_dict else f"{opening}...{end}"
        key = id(object)
        if key in context:
            return self._recursion(object)
        context[key] = 1
        level += 1
        if is_dict:
            items = sorted(object.items(), key=_pair_rank) if self._sort else object.items()
            parts = [f"{self._repr(k, context, level)}: {self._repr(v, context, level)}"
                     for k, v in items]
        else:
            parts = [self._repr(item, context, level) for item in object]
        del context[key]
        return opening + ", ".join(parts) + end


def _words(line):
    """Words, each with the blanks after it."""
    words = []
    place = 0
    while place < len(line):
        end = place
        while end < len(line) and not line[end].isspace():
            end += 1
        while end < len(line) and line[end].isspace():
            end += 1
        words.append(line[place:end])
        place = end
    return words
