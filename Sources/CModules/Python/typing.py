"""Type hints. Nothing is checked."""

import collections
import collections.abc
import contextlib
import functools
import operator
import types
from abc import ABCMeta, abstractmethod
from types import GenericAlias, NoneType, _replaced, _type_text

TYPE_CHECKING = False


def _convert(item):
    """A type as an argument of another one."""
    if item is None:
        return NoneType
    if isinstance(item, str):
        return ForwardRef(item)
    return item


def _variables(items):
    found = []
    for item in items:
        if isinstance(item, (list, tuple)):
            more = _variables(item)
        elif hasattr(item, "__typing_variable__") and not isinstance(item, type):
            more = [item]
        elif isinstance(item, type):
            more = []
        else:
            more = getattr(item, "__parameters__", ())
        for variable in more:
            if variable not in found:
                found.append(variable)
    return tuple(found)


class _Typing:
    """What can stand in a hint and is no class."""

    __typing_type__ = True

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class _SpecialForm(_Typing):
    def __init__(self, name, subscript=None):
        self._name = name
        self._subscript = subscript

    def __repr__(self):
        return "typing." + self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __instancecheck__(self, obj):
        raise TypeError(f"{self!r} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self!r} cannot be used with issubclass()")

    def __getitem__(self, items):
        if self._subscript is None:
            raise TypeError(f"{self!r} is not subscriptable")
        return self._subscript(self, items)


class ForwardRef(_Typing):
    """A type whose name is known, and that is made later."""

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        self.__forward_arg__ = arg

    def __repr__(self):
        return f"ForwardRef({self.__forward_arg__!r})"

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)


class _Alias(_Typing, GenericAlias):
    """A generic type with its arguments: `List[int]`."""

    def __init__(self, origin, args, name=None):
        super().__init__(origin, args)
        self._name = name
        self.__parameters__ = _variables(self.__args__)

    def _with(self, args):
        return type(self)(self.__origin__, args, self._name)

    def __repr__(self):
        name = f"typing.{self._name}" if self._name else _type_text(self.__origin__)
        return f"{name}[{', '.join(map(_type_text, self.__args__)) or '()'}]"

    def __mro_entries__(self, bases):
        if self._name is None:
            return (self.__origin__,)
        result = [self.__origin__]
        place = bases.index(self)
        for other in bases[place + 1:]:
            if isinstance(other, _Alias) or isinstance(other, type) and issubclass(other, Generic):
                break
        else:
            result.append(Generic)
        return tuple(result)

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __instancecheck__(self, obj):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    __or__ = _Typing.__or__
    __ror__ = _Typing.__ror__


class _UnionAlias(_Alias):
    def _with(self, args):
        return Union[args]

    def __repr__(self):
        args = self.__args__
        if len(args) == 2:
            if args[0] is NoneType:
                return f"typing.Optional[{_type_text(args[1])}]"
            if args[1] is NoneType:
                return f"typing.Optional[{_type_text(args[0])}]"
        return super().__repr__()

    def __eq__(self, other):
        if not isinstance(other, (_UnionAlias, types.UnionType)):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__args__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__args__)


class _LiteralAlias(_Alias):
    def __repr__(self):
        return f"typing.Literal[{', '.join(map(repr, self.__args__))}]"


class _CallableAlias(_Alias):
    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and args[0] is ...:
            return f"typing.Callable[..., {_type_text(args[1])}]"
        given = ", ".join(map(_type_text, args[:-1]))
        return f"typing.Callable[[{given}], {_type_text(args[-1])}]"

    def _with(self, args):
        return _CallableAlias(self.__origin__, args, self._name)


class _AnnotatedAlias(_Alias):
    def __init__(self, origin, metadata):
        super().__init__(origin, (origin,))
        self.__metadata__ = metadata

    def _with(self, args):
        return _AnnotatedAlias(args[0], self.__metadata__)

    def __repr__(self):
        return (f"typing.Annotated[{_type_text(self.__origin__)}, "
                f"{', '.join(map(repr, self.__metadata__))}]")


def _union(form, items):
    if items == ():
        raise TypeError("Cannot take a Union of no types.")
    if not isinstance(items, tuple):
        items = (items,)
    flat = []
    for item in map(_convert, items):
        parts = item.__args__ if isinstance(item, (_UnionAlias, types.UnionType)) else (item,)
        for part in parts:
            if part not in flat:
                flat.append(part)
    if len(flat) == 1:
        return flat[0]
    return _UnionAlias(Union, tuple(flat), "Union")


def _optional(form, item):
    if isinstance(item, tuple):
        raise TypeError(f"{form!r} requires a single type. Got {item}.")
    return Union[item, None]


def _single(form, item):
    if isinstance(item, tuple):
        raise TypeError(f"{form!r} accepts only single type. Got {item}.")
    return _Alias(form, (_convert(item),), form._name)


def _literal(form, items):
    if not isinstance(items, tuple):
        items = (items,)
    flat = []
    for item in items:
        parts = item.__args__ if isinstance(item, _LiteralAlias) else (item,)
        for part in parts:
            if not any(type(part) is type(known) and part == known for known in flat):
                flat.append(part)
    return _LiteralAlias(form, tuple(flat), "Literal")


def _annotated(form, items):
    if not isinstance(items, tuple) or len(items) < 2:
        raise TypeError(
            "Annotated[...] should be used with at least two arguments (a type and an annotation).")
    origin = _convert(items[0])
    if isinstance(origin, _AnnotatedAlias):
        return _AnnotatedAlias(origin.__origin__, origin.__metadata__ + items[1:])
    return _AnnotatedAlias(origin, items[1:])


def _concatenate(form, items):
    return _Alias(form, items if isinstance(items, tuple) else (items,), form._name)


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """Any type at all."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


Union = _SpecialForm("Union", _union)
Optional = _SpecialForm("Optional", _optional)
Literal = _SpecialForm("Literal", _literal)
ClassVar = _SpecialForm("ClassVar", _single)
Final = _SpecialForm("Final", _single)
Annotated = _SpecialForm("Annotated", _annotated)
NoReturn = _SpecialForm("NoReturn")
Never = _SpecialForm("Never")
Self = _SpecialForm("Self")
LiteralString = _SpecialForm("LiteralString")
TypeAlias = _SpecialForm("TypeAlias")
TypeGuard = _SpecialForm("TypeGuard", _single)
Required = _SpecialForm("Required", _single)
NotRequired = _SpecialForm("NotRequired", _single)
Concatenate = _SpecialForm("Concatenate", _concatenate)
Unpack = _SpecialForm("Unpack", _single)


class _Collection(_Typing):
    """A generic type of the library under its name here: `List`."""

    def __init__(self, origin, count, name, alias=_Alias):
        self.__origin__ = origin
        self._count = count
        self._name = name
        self._alias = alias

    def __getitem__(self, items):
        if not isinstance(items, tuple):
            items = (items,)
        items = tuple(map(_convert, items))
        if self._count >= 0 and len(items) != self._count:
            word = "many" if len(items) > self._count else "few"
            raise TypeError(f"Too {word} arguments for {self!r}; actual {len(items)}, "
                            f"expected {self._count}")
        return self._alias(self.__origin__, items, self._name)

    def __call__(self, *args, **kwargs):
        raise TypeError(f"Type {self._name} cannot be instantiated; "
                        f"use {self.__origin__.__name__}() instead")

    def __repr__(self):
        return "typing." + self._name

    def __mro_entries__(self, bases):
        return (self.__origin__, Generic)

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__origin__)


class _TupleType(_Collection):
    def __getitem__(self, items):
        if items == ():
            return self._alias(tuple, (), "Tuple")
        return super().__getitem__(items)


class _CallableType(_Collection):
    def __getitem__(self, items):
        if not isinstance(items, tuple) or len(items) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        args, result = items
        if isinstance(args, list):
            args = tuple(map(_convert, args))
        elif args is ... or hasattr(args, "__typing_variable__") or isinstance(args, _Alias):
            args = (args,)
        else:
            raise TypeError(f"Callable[args, result]: args must be a list. Got {args}")
        return _CallableAlias(self.__origin__, args + (_convert(result),), "Callable")


_abc = collections.abc
Hashable = _Collection(_abc.Hashable, 0, "Hashable")
Sized = _Collection(_abc.Sized, 0, "Sized")
Awaitable = _Collection(_abc.Awaitable, 1, "Awaitable")
Coroutine = _Collection(_abc.Coroutine, 3, "Coroutine")
AsyncIterable = _Collection(_abc.AsyncIterable, 1, "AsyncIterable")
AsyncIterator = _Collection(_abc.AsyncIterator, 1, "AsyncIterator")
AsyncGenerator = _Collection(_abc.AsyncGenerator, 2, "AsyncGenerator")
Iterable = _Collection(_abc.Iterable, 1, "Iterable")
Iterator = _Collection(_abc.Iterator, 1, "Iterator")
Reversible = _Collection(_abc.Reversible, 1, "Reversible")
Container = _Collection(_abc.Container, 1, "Container")
Collection = _Collection(_abc.Collection, 1, "Collection")
Callable = _CallableType(_abc.Callable, 2, "Callable")
AbstractSet = _Collection(_abc.Set, 1, "AbstractSet")
MutableSet = _Collection(_abc.MutableSet, 1, "MutableSet")
Mapping = _Collection(_abc.Mapping, 2, "Mapping")
MutableMapping = _Collection(_abc.MutableMapping, 2, "MutableMapping")
Sequence = _Collection(_abc.Sequence, 1, "Sequence")
MutableSequence = _Collection(_abc.MutableSequence, 1, "MutableSequence")
ByteString = _Collection(_abc.ByteString, 0, "ByteString")
MappingView = _Collection(_abc.MappingView, 1, "MappingView")
KeysView = _Collection(_abc.KeysView, 1, "KeysView")
ItemsView = _Collection(_abc.ItemsView, 2, "ItemsView")
ValuesView = _Collection(_abc.ValuesView, 1, "ValuesView")
Generator = _Collection(_abc.Generator, 3, "Generator")
ContextManager = _Collection(contextlib.AbstractContextManager, 1, "ContextManager")
Tuple = _TupleType(tuple, -1, "Tuple")
List = _Collection(list, 1, "List")
Set = _Collection(set, 1, "Set")
FrozenSet = _Collection(frozenset, 1, "FrozenSet")
Dict = _Collection(dict, 2, "Dict")
DefaultDict = _Collection(collections.defaultdict, 2, "DefaultDict")
OrderedDict = _Collection(collections.OrderedDict, 2, "OrderedDict")
Counter = _Collection(collections.Counter, 1, "Counter")
Deque = _Collection(collections.deque, 1, "Deque")
Type = _Collection(type, 1, "Type")
if hasattr(collections, "ChainMap"):
    ChainMap = _Collection(collections.ChainMap, 2, "ChainMap")
Text = str


class TypeVar(_Typing):
    """A type that is not known yet."""

    __typing_variable__ = True

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        self.__name__ = name
        self.__constraints__ = tuple(map(_convert, constraints))
        self.__bound__ = None if bound is None else _convert(bound)
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)

    def __repr__(self):
        sign = "+" if self.__covariant__ else "-" if self.__contravariant__ else "~"
        return sign + self.__name__

    def __call__(self, *args, **kwargs):
        raise TypeError("'TypeVar' object is not callable")


class ParamSpec(TypeVar):
    """The parameters of a function that are not known yet."""

    @property
    def args(self):
        return _SpecialForm(f"{self.__name__}.args")

    @property
    def kwargs(self):
        return _SpecialForm(f"{self.__name__}.kwargs")


class TypeVarTuple(TypeVar):
    """Some types that are not known yet."""

    def __iter__(self):
        yield Unpack[self]

    def __repr__(self):
        return self.__name__


AnyStr = TypeVar("AnyStr", bytes, str)
T = TypeVar("T")
KT = TypeVar("KT")
VT = TypeVar("VT")


class NewType(_Typing):
    """A name for a type that is told apart from it."""

    def __init__(self, name, tp):
        self.__name__ = name
        self.__qualname__ = name
        self.__supertype__ = tp
        self.__module__ = "__main__"

    def __call__(self, x):
        return x

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"


class Generic:
    """The base of generic classes."""

    __parameters__ = ()

    def __class_getitem__(cls, items):
        if not isinstance(items, tuple):
            items = (items,)
        items = tuple(map(_convert, items))
        if cls in (Generic, Protocol):
            if not items:
                raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
            for item in items:
                if not hasattr(item, "__typing_variable__"):
                    raise TypeError(
                        f"Parameters to {cls.__name__}[...] must all be type variables "
                        "or parameter specification variables.")
            if len(set(items)) != len(items):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
        else:
            count = len(cls.__parameters__)
            if not count:
                raise TypeError(f"{cls!r} is not a generic class")
            if len(items) != count and not any(
                    isinstance(p, (ParamSpec, TypeVarTuple)) for p in cls.__parameters__):
                word = "many" if len(items) > count else "few"
                raise TypeError(f"Too {word} arguments for {cls!r}; actual {len(items)}, "
                                f"expected {count}")
        return _Alias(cls, items)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        bases = cls.__dict__.get("__orig_bases__", ())
        if Generic in cls.__bases__ and not bases and cls.__name__ != "Protocol":
            raise TypeError("Cannot inherit from plain Generic")
        explicit = None
        for base in bases:
            if isinstance(base, _Alias) and base.__origin__ is Generic:
                explicit = base.__parameters__
        cls.__parameters__ = _variables(bases) if explicit is None else explicit


class _ProtocolMeta(ABCMeta):
    def __instancecheck__(cls, instance):
        if cls.__dict__.get("_is_protocol") and not cls.__dict__.get("_is_runtime_protocol"):
            raise TypeError("Instance and class checks can only be used with "
                            "@runtime_checkable protocols")
        if super().__instancecheck__(instance):
            return True
        if cls.__dict__.get("_is_protocol"):
            return all(hasattr(instance, name) for name in _protocol_names(cls))
        return False

    def __subclasscheck__(cls, subclass):
        if cls.__dict__.get("_is_protocol"):
            if not cls.__dict__.get("_is_runtime_protocol"):
                raise TypeError("Instance and class checks can only be used with "
                                "@runtime_checkable protocols")
            if all(hasattr(subclass, name) for name in _protocol_names(cls)):
                return True
        return super().__subclasscheck__(subclass)


_no_members = {
    "__abstractmethods__", "__annotations__", "__dict__", "__doc__", "__init__", "__module__",
    "__new__", "__slots__", "__subclasshook__", "__weakref__", "__class_getitem__",
    "__parameters__", "__orig_bases__", "__qualname__", "__init_subclass__", "_is_protocol",
    "_is_runtime_protocol", "_abc_registry", "__match_args__",
}


def _protocol_names(cls):
    names = set()
    for base in cls.__mro__:
        if base.__dict__.get("_is_protocol") and base is not Protocol:
            names.update(base.__dict__)
            names.update(base.__dict__.get("__annotations__", ()))
    return names - _no_members


def _no_init(self, *args, **kwargs):
    if type(self)._is_protocol:
        raise TypeError("Protocols cannot be instantiated")


class Protocol(Generic, metaclass=_ProtocolMeta):
    """The base of classes that say what others must have."""

    _is_protocol = True
    _is_runtime_protocol = False

    @classmethod
    def __subclasshook__(cls, subclass):
        return NotImplemented

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        cls._is_protocol = any(base is Protocol for base in cls.__bases__)
        if cls._is_protocol and "__init__" not in cls.__dict__:
            cls.__init__ = _no_init
        elif not cls._is_protocol and getattr(cls, "__init__", None) is _no_init:
            cls.__init__ = object.__init__


def runtime_checkable(cls):
    """Let `isinstance` look whether the members of a protocol are there."""
    if not isinstance(cls, _ProtocolMeta) or not cls._is_protocol:
        raise TypeError(
            f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime_protocol = True
    return cls


@runtime_checkable
class SupportsInt(Protocol):
    def __int__(self) -> int:
        pass


@runtime_checkable
class SupportsFloat(Protocol):
    def __float__(self) -> float:
        pass


@runtime_checkable
class SupportsIndex(Protocol):
    def __index__(self) -> int:
        pass


@runtime_checkable
class SupportsAbs(Protocol):
    def __abs__(self):
        pass


@runtime_checkable
class SupportsRound(Protocol):
    def __round__(self, ndigits=0):
        pass


class _NamedTupleMeta(type):
    def __new__(mcls, name, bases, namespace):
        annotations = namespace.get("__annotations__", {})
        defaults = []
        for field in annotations:
            if field in namespace:
                defaults.append(namespace[field])
            elif defaults:
                last = [f for f in annotations if f in namespace]
                raise TypeError(
                    f"Non-default namedtuple field {field} cannot follow default field"
                    f"{'s' if len(last) > 1 else ''} {', '.join(last)}")
        made = _named_tuple(name, list(annotations.items()), namespace["__module__"], defaults)
        for key, value in namespace.items():
            if key in ("__new__", "__init__", "__slots__", "__getnewargs__", "_fields",
                       "_field_defaults", "_make", "_replace", "_asdict"):
                raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
            if key not in annotations and key not in (
                    "__module__", "__annotations__", "__orig_bases__", "__classcell__"):
                setattr(made, key, value)
        return made


def _named_tuple(name, fields, module, defaults=()):
    made = collections.namedtuple(
        name, [field for field, _ in fields], defaults=defaults, module=module)
    made.__annotations__ = {field: _convert(hint) for field, hint in fields}
    return made


class _NamedTupleType(_Typing):
    def __call__(self, typename, fields=None, /, **kwargs):
        if fields is None:
            fields = kwargs.items()
        elif kwargs:
            raise TypeError(
                "Either list of fields or keywords can be provided to NamedTuple, not both")
        return _named_tuple(typename, list(fields), "__main__")

    def __mro_entries__(self, bases):
        return (_named_tuple_base,)

    def __repr__(self):
        return "<function NamedTuple>"


_named_tuple_base = type.__new__(_NamedTupleMeta, "NamedTuple", (), {})
NamedTuple = _NamedTupleType()


class _TypedDictMeta(type):
    def __new__(mcls, name, bases, namespace, total=True):
        made = type.__new__(mcls, name, (dict,), dict(namespace))
        annotations = {}
        required = set()
        optional = set()
        for base in bases:
            annotations.update(base.__dict__.get("__annotations__", {}))
            required |= base.__dict__.get("__required_keys__", frozenset())
            optional |= base.__dict__.get("__optional_keys__", frozenset())
        own = {key: _convert(hint) for key, hint in namespace.get("__annotations__", {}).items()}
        for key, hint in own.items():
            origin = getattr(hint, "__origin__", None)
            if origin is Required or origin is not NotRequired and total:
                required.add(key)
                optional.discard(key)
            else:
                optional.add(key)
                required.discard(key)
        annotations.update(own)
        made.__annotations__ = annotations
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__total__ = total
        return made

    def __init__(cls, *args, **kwargs):
        pass

    def __call__(cls, /, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, instance):
        raise TypeError("TypedDict does not support instance and class checks")

    def __subclasscheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")


class _TypedDictType(_Typing):
    def __call__(self, typename, fields=None, /, *, total=True, **kwargs):
        if fields is None:
            fields = kwargs
        return _TypedDictMeta(
            typename, (), {"__annotations__": dict(fields), "__module__": "__main__"},
            total=total)

    def __mro_entries__(self, bases):
        return (_typed_dict_base,)

    def __repr__(self):
        return "<function TypedDict>"


_typed_dict_base = type.__new__(_TypedDictMeta, "TypedDict", (), {})
TypedDict = _TypedDictType()


def cast(typ, val):
    """The value itself."""
    return val


def assert_type(val, typ, /):
    """The value itself."""
    return val


def reveal_type(obj, /):
    """Print the class of a value."""
    import sys
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def assert_never(arg, /):
    """Raise, because this place is not reached."""
    raise AssertionError(f"Expected code to be unreachable, but got: {arg!r}")


def get_origin(tp):
    """The generic type behind one with arguments."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, types.UnionType):
        return types.UnionType
    if tp is Generic:
        return Generic
    return getattr(tp, "__origin__", None) if isinstance(
        tp, (GenericAlias, _Collection)) else None


def get_args(tp):
    """The arguments of a generic type."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__,) + tp.__metadata__
    if isinstance(tp, _CallableAlias):
        args = tp.__args__
        if args[0] is ...:
            return args
        return (list(args[:-1]), args[-1])
    if isinstance(tp, (GenericAlias, types.UnionType)):
        return tp.__args__
    return ()


def _evaluated(hint, names):
    if isinstance(hint, ForwardRef):
        hint = hint.__forward_arg__
    if isinstance(hint, str):
        from _code import define
        found = define(f"_hint = ({hint})", names, "_hint")
        return _evaluated(_convert(found), names)
    if isinstance(hint, _AnnotatedAlias):
        return hint
    if isinstance(hint, _Alias) and hint.__args__:
        return hint._with(tuple(_evaluated(item, names) for item in hint.__args__))
    return hint


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations of something, with names looked up."""
    import sys
    if getattr(obj, "__no_type_check__", None):
        return {}
    hints = {}
    if isinstance(obj, type):
        sources = [(base.__dict__.get("__annotations__", {}), base.__module__)
                   for base in reversed(obj.__mro__)]
    else:
        sources = [(getattr(obj, "__annotations__", None), getattr(obj, "__module__", None))]
        if sources[0][0] is None:
            raise TypeError(f"{obj!r} is not a module, class, method, or function.")
    for annotations, module in sources:
        names = dict(vars(sys.modules[module])) if module in sys.modules else {}
        names.update(globalns or {})
        names.update(localns or {})
        for name, hint in annotations.items():
            hint = _evaluated(_convert(hint), names)
            if isinstance(hint, _AnnotatedAlias) and not include_extras:
                hint = hint.__origin__
            hints[name] = hint
    return hints


def no_type_check(arg):
    """Mark a function whose annotations are no types."""
    arg.__no_type_check__ = True
    return arg


def overload(func):
    """One of several signatures of a function."""
    def only_for_checkers(*args, **kwds):
        raise NotImplementedError(
            "You should not call an overloaded function. A series of @overload-decorated "
            "functions outside a stub module should always be followed by an implementation "
            "that is not @overload-ed.")
    return only_for_checkers


def final(f):
    """Mark what is not to be extended."""
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def override(f):
    """Mark a method that replaces one of a base."""
    f.__override__ = True
    return f


def is_typeddict(tp):
    """Whether something is a typed dict."""
    return isinstance(tp, _TypedDictMeta)


def get_overloads(func):
    """The signatures are not kept."""
    return []


class IO(Generic[AnyStr]):
    """A stream."""


class TextIO(IO[str]):
    """A stream of text."""


class BinaryIO(IO[bytes]):
    """A stream of bytes."""


def __getattr__(name):
    # Rarely used, and `re` takes time to load.
    if name in ("Pattern", "Match"):
        import re
        return _Collection(getattr(re, name), 1, name)
    raise AttributeError(f"module 'typing' has no attribute {name!r}")
