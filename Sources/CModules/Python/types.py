"""The classes of values that have no name of their own."""

import sys as _sys


def _function():
    pass


class _Class:
    def method(self):
        pass


def _generator():
    yield 1


FunctionType = type(_function)
LambdaType = FunctionType
MethodType = type(_Class().method)
BuiltinFunctionType = type(len)
BuiltinMethodType = BuiltinFunctionType
MethodDescriptorType = type(str.join)
WrapperDescriptorType = type(object.__init__)
ModuleType = type(_sys)
GeneratorType = type(_generator())
NoneType = type(None)
NotImplementedType = type(NotImplemented)
EllipsisType = type(...)
TracebackType = None


def _closure():
    value = 1

    def inner():
        return value
    return getattr(inner, "__closure__", None) or (None,)


CellType = type(_closure()[0])
if CellType is NoneType:
    CellType = type("cell", (), {"__module__": "builtins"})
try:
    raise TypeError
except TypeError as _error:
    TracebackType = type(_error.__traceback__)
CodeType = type(_function.__code__) if hasattr(_function, "__code__") else FunctionType


class mappingproxy:
    """A mapping that can only be read."""

    __slots__ = ("_mapping",)
    __module__ = "builtins"

    def __init__(self, mapping):
        if not hasattr(type(mapping), "__getitem__") or isinstance(mapping, (list, tuple)):
            raise TypeError("mappingproxy() argument must be a mapping, "
                            f"not {type(mapping).__name__}")
        self._mapping = mapping

    def __getitem__(self, key):
        return self._mapping[key]

    def __contains__(self, key):
        return key in self._mapping

    def __len__(self):
        return len(self._mapping)

    def __iter__(self):
        return iter(self._mapping)

    def __reversed__(self):
        return reversed(self._mapping)

    def get(self, key, default=None, /):
        return self._mapping.get(key, default)

    def keys(self):
        return self._mapping.keys()

    def values(self):
        return self._mapping.values()

    def items(self):
        return self._mapping.items()

    def copy(self):
        return self._mapping.copy()

    def __eq__(self, other):
        return self._mapping == other

    __hash__ = None

    def __or__(self, other):
        return self._mapping | other

    def __ror__(self, other):
        return other | self._mapping

    def __repr__(self):
        return f"mappingproxy({self._mapping!r})"

    def __str__(self):
        return str(self._mapping)


MappingProxyType = mappingproxy


class SimpleNamespace:
    """An object whose attributes are the keyword arguments."""

    def __init__(self, /, **kwargs):
        self.__dict__.update(kwargs)

    def __repr__(self):
        name = "namespace" if type(self) is SimpleNamespace else type(self).__name__
        return f"{name}({', '.join(f'{k}={v!r}' for k, v in self.__dict__.items())})"

    def __eq__(self, other):
        if isinstance(self, SimpleNamespace) and isinstance(other, SimpleNamespace):
            return self.__dict__ == other.__dict__
        return NotImplemented

    __hash__ = None


class DynamicClassAttribute(property):
    """A property that classes do not show."""


def _type_text(item):
    if item is ...:
        return "..."
    if isinstance(item, (GenericAlias, UnionType)):
        return repr(item)
    if isinstance(item, type):
        if item.__module__ == "builtins":
            return item.__qualname__
        return f"{item.__module__}.{item.__qualname__}"
    if isinstance(item, list):
        return "[" + ", ".join(map(_type_text, item)) + "]"
    return repr(item)


class GenericAlias:
    """A class with the classes of its items: `list[int]`."""

    def __init__(self, origin, args, /):
        if not isinstance(args, tuple):
            args = (args,)
        self.__origin__ = origin
        self.__args__ = args
        parameters = []
        for item in args:
            found = [item] if hasattr(item, "__typing_variable__") else \
                getattr(item, "__parameters__", ()) if not isinstance(item, type) else ()
            for variable in found:
                if variable not in parameters:
                    parameters.append(variable)
        self.__parameters__ = tuple(parameters)

    def __call__(self, *args, **kwargs):
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except (AttributeError, TypeError):
            pass
        return result

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(f"type object 'types.GenericAlias' has no attribute '{name}'")
        return getattr(self.__origin__, name)

    def __getitem__(self, items):
        if not self.__parameters__:
            raise TypeError(f"{self!r} is not a generic class")
        if not isinstance(items, tuple):
            items = (items,)
        if len(items) != len(self.__parameters__):
            word = "many" if len(items) > len(self.__parameters__) else "few"
            raise TypeError(
                f"Too {word} arguments for {self!r}; "
                f"actual {len(items)}, expected {len(self.__parameters__)}")
        known = dict(zip(self.__parameters__, items))
        return self._with(tuple(_replaced(item, known) for item in self.__args__))

    def _with(self, args):
        return type(self)(self.__origin__, args)

    def __repr__(self):
        args = ", ".join(map(_type_text, self.__args__)) or "()"
        return f"{_type_text(self.__origin__)}[{args}]"

    def __eq__(self, other):
        if not isinstance(other, GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __or__(self, other):
        return _union(self, other)

    def __ror__(self, other):
        return _union(other, self)

    def __instancecheck__(self, instance):
        raise TypeError("isinstance() argument 2 cannot be a parameterized generic")

    def __subclasscheck__(self, subclass):
        raise TypeError("issubclass() argument 2 cannot be a parameterized generic")


def _replaced(item, known):
    """A type with other types in the place of its variables."""
    if isinstance(item, list):
        return [_replaced(part, known) for part in item]
    if hasattr(item, "__typing_variable__"):
        return known.get(item, item)
    parameters = getattr(item, "__parameters__", ()) if not isinstance(item, type) else ()
    if parameters:
        return item[tuple(known.get(variable, variable) for variable in parameters)]
    return item


class UnionType:
    """One of several types: `int | str`."""

    def __init__(self, args):
        self.__args__ = args
        self.__parameters__ = ()

    def __repr__(self):
        return " | ".join(
            "None" if item is NoneType else _type_text(item) for item in self.__args__)

    def __eq__(self, other):
        if not isinstance(other, UnionType):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __or__(self, other):
        return _union(self, other)

    def __ror__(self, other):
        return _union(other, self)

    def __instancecheck__(self, instance):
        for item in self.__args__:
            if isinstance(item, GenericAlias):
                raise TypeError("isinstance() argument 2 cannot be a parameterized generic")
        return isinstance(instance, self.__args__)

    def __subclasscheck__(self, subclass):
        for item in self.__args__:
            if isinstance(item, GenericAlias):
                raise TypeError("issubclass() argument 2 cannot be a parameterized generic")
        return issubclass(subclass, self.__args__)


def _union(*sides):
    args = []
    for side in sides:
        if side is None:
            side = NoneType
        if isinstance(side, UnionType):
            parts = side.__args__
        elif isinstance(side, (type, GenericAlias)) or hasattr(side, "__typing_type__"):
            parts = (side,)
        else:
            return NotImplemented
        for part in parts:
            if part not in args:
                args.append(part)
    if len(args) == 1:
        return args[0]
    if any(hasattr(item, "__typing_type__") for item in args):
        import typing
        return typing.Union[tuple(args)]
    return UnionType(tuple(args))


def new_class(name, bases=(), kwds=None, exec_body=None):
    """Make a class as a `class` statement does."""
    resolved = resolve_bases(bases)
    meta, namespace, kwds = prepare_class(name, resolved, kwds)
    if exec_body is not None:
        exec_body(namespace)
    return meta(name, resolved, namespace, **kwds)


def resolve_bases(bases):
    """The classes that bases stand for."""
    result = []
    for base in bases:
        if not isinstance(base, type) and hasattr(base, "__mro_entries__"):
            result.extend(base.__mro_entries__(bases))
        else:
            result.append(base)
    return tuple(result)


def prepare_class(name, bases=(), kwds=None):
    """The metaclass, the mapping for the body and the keyword arguments of a class."""
    kwds = dict(kwds or {})
    meta = kwds.pop("metaclass", None) or (type(bases[0]) if bases else type)
    for base in bases:
        if issubclass(type(base), meta):
            meta = type(base)
    return meta, meta.__prepare__(name, bases, **kwds), kwds


def coroutine(func):
    """The function itself: there are no coroutines."""
    return func
