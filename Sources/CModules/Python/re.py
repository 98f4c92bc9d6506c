"""Patterns in texts."""

import _re
from _re import Match, Pattern

__all__ = [
    "match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer", "compile",
    "purge", "template", "escape", "error", "Pattern", "Match", "A", "I", "L", "M", "S", "X",
    "U", "ASCII", "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "VERBOSE", "UNICODE", "NOFLAG",
    "RegexFlag",
]


class error(Exception):
    """A pattern is wrong."""

    __module__ = "re"

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        if pattern is not None and pos is not None:
            msg = f"{msg} at position {pos}"
            newline = "\n" if isinstance(pattern, str) else b"\n"
            self.lineno = pattern.count(newline, 0, pos) + 1 if isinstance(pattern, str) else 1
            self.colno = pos - pattern.rfind(newline, 0, pos) if isinstance(pattern, str) \
                else pos + 1
            if isinstance(pattern, str) and newline in pattern:
                msg = f"{msg} (line {self.lineno}, column {self.colno})"
        else:
            self.lineno = self.colno = None
        super().__init__(msg)


_re.error = error

_names = [
    (256, "ASCII"), (2, "IGNORECASE"), (4, "LOCALE"), (32, "UNICODE"), (8, "MULTILINE"),
    (16, "DOTALL"), (64, "VERBOSE"), (128, "DEBUG"),
]


class RegexFlag(int):
    """Flags of patterns."""

    def __or__(self, other):
        return RegexFlag(int(self) | int(other))

    __ror__ = __or__

    def __and__(self, other):
        return RegexFlag(int(self) & int(other))

    __rand__ = __and__

    def __xor__(self, other):
        return RegexFlag(int(self) ^ int(other))

    __rxor__ = __xor__

    def __invert__(self):
        return RegexFlag(511 & ~int(self))

    @property
    def value(self):
        return int(self)

    @property
    def name(self):
        shown = [name for bit, name in sorted(_names) if int(self) & bit]
        return "|".join(shown) or "NOFLAG"

    def __repr__(self):
        shown = [f"re.{name}" for bit, name in sorted(_names) if int(self) & bit]
        return "|".join(shown) or "re.NOFLAG"

    __str__ = __repr__


NOFLAG = RegexFlag(0)
A = ASCII = RegexFlag(256)
I = IGNORECASE = RegexFlag(2)
L = LOCALE = RegexFlag(4)
U = UNICODE = RegexFlag(32)
M = MULTILINE = RegexFlag(8)
S = DOTALL = RegexFlag(16)
X = VERBOSE = RegexFlag(64)
DEBUG = RegexFlag(128)
T = TEMPLATE = RegexFlag(1)

_known = {}


def compile(pattern, flags=0):
    """A pattern made ready."""
    key = (type(pattern), pattern, int(flags))
    try:
        found = _known.get(key)
    except TypeError:
        found = None
    if found is not None:
        return found
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    made = _re.compile(pattern, int(flags))
    if len(_known) >= 512:
        del _known[next(iter(_known))]
    _known[key] = made
    return made


def match(pattern, string, flags=0):
    """A match at the start of a text."""
    return compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    """A match of a whole text."""
    return compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    """The first match in a text."""
    return compile(pattern, flags).search(string)


def sub(pattern, repl, string, count=0, flags=0):
    """A text with the matches replaced."""
    return compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    """A text with the matches replaced, and how many."""
    return compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, maxsplit=0, flags=0):
    """The parts of a text between the matches."""
    return compile(pattern, flags).split(string, maxsplit)


def findall(pattern, string, flags=0):
    """The texts of all matches."""
    return compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    """All matches."""
    return compile(pattern, flags).finditer(string)


def purge():
    """Forget the patterns that are kept ready."""
    _known.clear()


def template(pattern, flags=0):
    """A pattern made ready."""
    return compile(pattern, flags)


_special = {ord(c): "\\" + c for c in "()[]{}?*+-|^$\\.&~# \t\n\r\v\f"}


def escape(pattern):
    """A pattern that matches a text as it is."""
    if isinstance(pattern, str):
        return pattern.translate(_special)
    return str(pattern, "latin1").translate(_special).encode("latin1")
