"""Variables of a context."""

_missing = object()
_current = [{}]


class Token:
    """What a variable was before."""

    MISSING = _missing

    def __init__(self, var, old_value):
        self.var, self.old_value, self._is_used = var, old_value, False


class ContextVar:
    """A variable of the context."""

    def __init__(self, name, *, default=_missing):
        if not isinstance(name, str):
            raise TypeError("context variable name must be a str")
        self._name, self._default = name, default

    @property
    def name(self):
        return self._name

    def get(self, default=_missing, /):
        """The value."""
        value = _current[-1].get(self, _missing)
        for other in (default, self._default):
            if value is _missing:
                value = other
        if value is _missing:
            raise LookupError(self)
        return value

    def set(self, value, /):
        """Sets the value."""
        token = Token(self, _current[-1].get(self, _missing))
        _current[-1][self] = value
        return token

    def reset(self, token, /):
        """Sets the value that was there before."""
        if token._is_used:
            raise RuntimeError(f"{token!r} has already been used once")
        if token.var is not self:
            raise ValueError(f"{token!r} was created by a different ContextVar")
        token._is_used = True
        if token.old_value is _missing:
            _current[-1].pop(self, None)
        else:
            _current[-1][self] = token.old_value


class Context:
    """The values of variables."""

    def __init__(self):
        self._values = {}

    def run(self, callable, *args, **kwargs):
        """Calls a function with these values."""
        _current.append(self._values)
        try:
            return callable(*args, **kwargs)
        finally:
            _current.pop()

    def copy(self):
        other = Context()
        other._values = dict(self._values)
        return other

    def __getitem__(self, var):
        return self._values[var]

    def __contains__(self, var):
        return var in self._values

    def __len__(self):
        return len(self._values)

    def __iter__(self):
        return iter(self._values)

    def get(self, var, default=None):
        return self._values.get(var, default)

    def items(self):
        return self._values.items()

    def keys(self):
        return self._values.keys()

    def values(self):
        return self._values.values()


def copy_context():
    """The values of now."""
    context = Context()
    context._values = dict(_current[-1])
    return context
