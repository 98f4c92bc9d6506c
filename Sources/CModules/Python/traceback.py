"""Tracebacks as texts."""

import sys

import _traceback

__all__ = [
    "print_exc", "format_exc", "print_exception", "format_exception", "format_exception_only",
    "print_tb", "format_tb", "extract_tb", "format_list", "print_list", "walk_tb", "FrameSummary",
    "StackSummary", "TracebackException", "clear_frames",
]

_NOTHING = object()


class FrameSummary:
    """A call in a traceback."""

    def __init__(self, filename, lineno, name, *, line=None):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self._line = line

    @property
    def line(self):
        return None if self._line is None else self._line.strip()

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"

    def __iter__(self):
        return iter((self.filename, self.lineno, self.name, self.line))

    def __getitem__(self, place):
        return (self.filename, self.lineno, self.name, self.line)[place]

    def __len__(self):
        return 4


class StackSummary(list):
    """The calls in a traceback."""

    def format(self):
        lines = []
        for frame in self:
            text = f'  File "{frame.filename}", line {frame.lineno}, in {frame.name}\n'
            if frame.line:
                text += f"    {frame.line}\n"
            lines.append(text)
        return lines


def _exception(exc, value=_NOTHING):
    if value is not _NOTHING:
        return value
    return exc


def format_exception(exc, /, value=_NOTHING, tb=_NOTHING, limit=None, chain=True):
    """What is printed of an exception, in pieces."""
    exc = _exception(exc, value)
    if exc is None:
        return ["NoneType: None\n"]
    return [line + "\n" for line in _traceback.lines(exc, chain)]


def format_exception_only(exc, /, value=_NOTHING):
    """The last lines: class and message."""
    exc = _exception(exc, value)
    if exc is None:
        return ["NoneType: None\n"]
    cls = type(exc)
    name = cls.__qualname__
    if cls.__module__ not in ("__main__", "builtins"):
        name = f"{cls.__module__}.{name}"
    try:
        text = str(exc)
    except Exception:
        text = "<exception str() failed>"
    lines = [f"{name}: {text}\n" if text else f"{name}\n"]
    lines += [f"{note}\n" for note in getattr(exc, "__notes__", ())]
    return lines


def print_exception(exc, /, value=_NOTHING, tb=_NOTHING, limit=None, file=None, chain=True):
    """Print an exception."""
    print("".join(format_exception(exc, value, tb, limit, chain)), end="",
          file=sys.stderr if file is None else file)


def format_exc(limit=None, chain=True):
    """What is printed of the exception that is being handled."""
    return "".join(format_exception(_traceback.handled(), limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    """Print the exception that is being handled."""
    print(format_exc(limit, chain), end="", file=sys.stderr if file is None else file)


def extract_tb(tb, limit=None):
    """The calls in a traceback."""
    entries = _traceback.entries(tb)
    if limit is not None:
        entries = entries[:limit] if limit >= 0 else entries[limit:]
    return StackSummary([
        FrameSummary(name, number, function, line=line)
        for name, number, function, line in entries
    ])


def format_list(extracted_list):
    """Calls as texts."""
    return StackSummary([
        frame if isinstance(frame, FrameSummary)
        else FrameSummary(frame[0], frame[1], frame[2], line=frame[3])
        for frame in extracted_list
    ]).format()


def print_list(extracted_list, file=None):
    """Print calls."""
    print("".join(format_list(extracted_list)), end="",
          file=sys.stderr if file is None else file)


def format_tb(tb, limit=None):
    """The calls in a traceback as texts."""
    return extract_tb(tb, limit).format()


def print_tb(tb, limit=None, file=None):
    """Print the calls in a traceback."""
    print("".join(format_tb(tb, limit)), end="", file=sys.stderr if file is None else file)


def walk_tb(tb):
    """Frames and lines of a traceback."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def clear_frames(tb):
    """There is nothing to clear: no variables are kept."""


class TracebackException:
    """An exception, kept as text."""

    def __init__(self, exc_type, exc_value, exc_traceback, **options):
        self.exc_type = exc_type
        self.stack = extract_tb(exc_traceback)
        self._lines = format_exception(exc_value)
        self._only = format_exception_only(exc_value)
        self._text = str(exc_value)

    @classmethod
    def from_exception(cls, exc, **options):
        return cls(type(exc), exc, exc.__traceback__, **options)

    def format(self, *, chain=True):
        yield from self._lines

    def format_exception_only(self):
        yield from self._only

    def __str__(self):
        return self._text
