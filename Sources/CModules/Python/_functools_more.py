"""The functions of `functools` that are written in Python."""

from functools import update_wrapper, wraps
from types import GenericAlias, UnionType


def _order(cls, registry):
    """The registered classes that a class extends, the closest first."""
    found = [base for base in cls.__mro__ if base in registry]
    others = [
        base for base in registry
        if base not in cls.__mro__ and isinstance(base, type) and issubclass(cls, base)
    ]
    others.sort(key=lambda base: -len(base.__mro__))
    # Abstract classes come before `object`.
    if found and found[-1] is object:
        return found[:-1] + others + found[-1:]
    return found + others


def singledispatch(func):
    """A function that is chosen by the class of its first argument."""
    registry = {object: func}

    def dispatch(cls):
        """The function for a class."""
        return registry[_order(cls, registry)[0]]

    def register(cls, func=None):
        """Give the function for a class."""
        if isinstance(cls, UnionType):
            classes = cls.__args__
        elif isinstance(cls, type):
            classes = (cls,)
        elif func is None and callable(cls):
            annotations = getattr(cls, "__annotations__", {})
            if not annotations:
                raise TypeError(
                    f"Invalid first argument to `register()`: {cls!r}. "
                    "Use either `@register(some_class)` or plain `@register` "
                    "on an annotated function.")
            from typing import get_type_hints
            name, hint = next(iter(get_type_hints(cls).items()))
            classes = hint.__args__ if isinstance(hint, UnionType) else (hint,)
            for item in classes:
                if not isinstance(item, type):
                    raise TypeError(
                        f"Invalid annotation for {name!r}. {hint!r} is not a class.")
            func = cls
        else:
            raise TypeError(
                f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
        if func is None:
            return lambda function: register(cls, function)
        for item in classes:
            registry[item] = func
        return func

    name = getattr(func, "__name__", "singledispatch function")

    @wraps(func)
    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)

    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = registry
    return wrapper


class singledispatchmethod:
    """A method that is chosen by the class of its first argument."""

    def __init__(self, func):
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        def method(*args, **kwargs):
            function = self.dispatcher.dispatch(args[0].__class__)
            function = getattr(function, "__func__", function)
            return function(cls if obj is None else obj, *args, **kwargs)
        method.register = self.register
        update_wrapper(method, self.func)
        return method


class partialmethod:
    """A method with some of its arguments."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.func, self.args, self.keywords = func, args, keywords

    def __get__(self, obj, cls=None):
        function = self.func

        def method(*args, **keywords):
            return function(obj, *self.args, *args, **{**self.keywords, **keywords})
        return method


def recursive_repr(fillvalue="..."):
    """A `__repr__` that does not go round in circles."""
    def decorate(function):
        under_way = set()

        @wraps(function)
        def wrapper(self):
            key = id(self)
            if key in under_way:
                return fillvalue
            under_way.add(key)
            try:
                return function(self)
            finally:
                under_way.discard(key)
        return wrapper
    return decorate
