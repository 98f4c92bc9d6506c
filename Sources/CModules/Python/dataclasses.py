"""Classes that are mostly fields."""

import copy
import types
from _code import define as _define

__all__ = [
    "dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING",
    "fields", "asdict", "astuple", "make_dataclass", "replace", "is_dataclass",
]


class FrozenInstanceError(AttributeError):
    """A field of a frozen instance was set."""


class _MissingType:
    def __repr__(self):
        return "<dataclasses._MISSING_TYPE object>"


class _KwOnlyType:
    pass


class _Default:
    def __repr__(self):
        return "<factory>"


MISSING = _MissingType()
KW_ONLY = _KwOnlyType()
_HAS_DEFAULT_FACTORY = _Default()
_FIELDS = "__dataclass_fields__"
_PARAMS = "__dataclass_params__"


class _Kind:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD = _Kind("_FIELD")
_FIELD_CLASSVAR = _Kind("_FIELD_CLASSVAR")
_FIELD_INITVAR = _Kind("_FIELD_INITVAR")


class InitVar:
    """A parameter of `__init__` that is no field."""

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        name = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f"dataclasses.InitVar[{name}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    """What is known of a field."""

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = {} if metadata is None else metadata
        self.kw_only = kw_only
        self._field_type = None

    def __repr__(self):
        return (f"Field(name={self.name!r},type={self.type!r},default={self.default!r},"
                f"default_factory={self.default_factory!r},init={self.init!r},"
                f"repr={self.repr!r},hash={self.hash!r},compare={self.compare!r},"
                f"metadata=mappingproxy({self.metadata!r}),kw_only={self.kw_only!r},"
                f"_field_type={self._field_type})")

    def __set_name__(self, owner, name):
        method = getattr(type(self.default), "__set_name__", None)
        if method:
            method(self.default, owner, name)


class _Params:
    def __init__(self, init, repr, eq, order, unsafe_hash, frozen):
        self.init = init
        self.repr = repr
        self.eq = eq
        self.order = order
        self.unsafe_hash = unsafe_hash
        self.frozen = frozen


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None,
          compare=True, metadata=None, kw_only=MISSING):
    """A field with more than a default."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _kind_of(annotation):
    import sys
    typing = sys.modules.get("typing")
    if isinstance(annotation, str):
        text = annotation.strip()
        if text.startswith(("ClassVar", "typing.ClassVar")):
            return _FIELD_CLASSVAR
        if text.startswith(("InitVar", "dataclasses.InitVar")):
            return _FIELD_INITVAR
        return _FIELD
    if typing is not None and (
            annotation is typing.ClassVar
            or getattr(annotation, "__origin__", None) is typing.ClassVar):
        return _FIELD_CLASSVAR
    if annotation is InitVar or type(annotation) is InitVar:
        return _FIELD_INITVAR
    return _FIELD


def _make_field(cls, name, annotation, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        result = default
    else:
        if isinstance(default, types.CellType):
            default = MISSING
        result = field(default=default)
    result.name = name
    result.type = annotation
    result._field_type = _kind_of(annotation)
    if result._field_type in (_FIELD_CLASSVAR, _FIELD_INITVAR) \
            and result.default_factory is not MISSING:
        raise TypeError(f"field {name} cannot have a default factory")
    if result.kw_only is MISSING:
        result.kw_only = kw_only
    if result._field_type is _FIELD and result.default is not MISSING \
            and type(result.default).__hash__ is None:
        raise ValueError(
            f"mutable default {type(result.default)} for field {name} is not allowed: "
            "use default_factory")
    return result


def _function(cls, name, parameters, body, names):
    lines = "\n".join("  " + line for line in body) or "  pass"
    text = f"def {name}({parameters}):\n{lines}\n"
    function = _define(text, names, name)
    function.__qualname__ = f"{cls.__qualname__}.{name}"
    function.__module__ = cls.__module__
    return function


def _init(cls, all_fields, frozen, has_post_init, slots):
    ordinary = [f for f in all_fields if f.init and not f.kw_only]
    keyword = [f for f in all_fields if f.init and f.kw_only]
    seen_default = False
    for f in ordinary:
        if f.default is not MISSING or f.default_factory is not MISSING:
            seen_default = True
        elif seen_default:
            raise TypeError(f"non-default argument {f.name!r} follows default argument")
    names = {"_factory_default": _HAS_DEFAULT_FACTORY, "_put": object.__setattr__}
    me = "self" if not any(f.name == "self" for f in all_fields) else "__dataclass_self__"

    def parameter(f):
        if f.default is not MISSING:
            names[f"_default_{f.name}"] = f.default
            return f"{f.name}=_default_{f.name}"
        if f.default_factory is not MISSING:
            return f"{f.name}=_factory_default"
        return f.name

    parameters = [me] + [parameter(f) for f in ordinary]
    if keyword:
        parameters += ["*"] + [parameter(f) for f in keyword]
    body = []
    for f in all_fields:
        if f._field_type is _FIELD_INITVAR:
            continue
        if f.default_factory is not MISSING:
            names[f"_factory_{f.name}"] = f.default_factory
            value = f"_factory_{f.name}()"
            if f.init:
                value += f" if {f.name} is _factory_default else {f.name}"
        elif f.init:
            value = f.name
        elif slots and f.default is not MISSING:
            names[f"_default_{f.name}"] = f.default
            value = f"_default_{f.name}"
        else:
            continue
        if frozen:
            body.append(f"_put({me}, {f.name!r}, {value})")
        else:
            body.append(f"{me}.{f.name} = {value}")
    if has_post_init:
        given = ", ".join(f.name for f in all_fields if f._field_type is _FIELD_INITVAR)
        body.append(f"{me}.__post_init__({given})")
    return _function(cls, "__init__", ", ".join(parameters), body, names)


def _tuple_text(name, chosen):
    if not chosen:
        return "()"
    return "(" + ",".join(f"{name}.{f.name}" for f in chosen) + ",)"


_under_way = set()


def _repr_function(cls, chosen):
    names = [f.name for f in chosen]

    def __repr__(self):
        key = id(self)
        if key in _under_way:
            return "..."
        _under_way.add(key)
        try:
            return (self.__class__.__qualname__ + "("
                    + ", ".join([f"{name}={getattr(self, name)!r}" for name in names]) + ")")
        finally:
            _under_way.discard(key)
    __repr__.__qualname__ = f"{cls.__qualname__}.__repr__"
    return __repr__


def _comparison(cls, name, sign, chosen):
    return _function(
        cls, name, "self, other",
        ["if other.__class__ is self.__class__:",
         f"  return {_tuple_text('self', chosen)}{sign}{_tuple_text('other', chosen)}",
         "return NotImplemented"], {})


def _hash_function(cls, chosen):
    return _function(
        cls, "__hash__", "self", [f"return hash({_tuple_text('self', chosen)})"], {})


def _freeze(cls, chosen):
    names = {f.name for f in chosen}

    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot delete field {name!r}")
        super(cls, self).__delattr__(name)
    for function in (__setattr__, __delattr__):
        if function.__name__ in cls.__dict__:
            raise TypeError(f"Cannot overwrite attribute {function.__name__} "
                            f"in class {cls.__name__}")
        setattr(cls, function.__name__, function)


def _signature(all_fields):
    parts = []
    for f in all_fields:
        if not f.init:
            continue
        text = f"{f.name}: {types._type_text(f.type) if not isinstance(f.type, str) else repr(f.type)}"
        if f.default is not MISSING:
            text += f" = {f.default!r}"
        elif f.default_factory is not MISSING:
            text += " = <factory>"
        parts.append(text)
    return "(" + ", ".join(parts) + ")"


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots):
    found = {}
    any_frozen_base = False
    has_base = False
    for base in cls.__mro__[-1:0:-1]:
        inherited = base.__dict__.get(_FIELDS)
        if inherited is not None:
            has_base = True
            for f in inherited.values():
                found[f.name] = f
            if base.__dict__[_PARAMS].frozen:
                any_frozen_base = True
    annotations = cls.__dict__.get("__annotations__", {})
    own = []
    only_by_name = kw_only
    seen_marker = False
    for name, annotation in annotations.items():
        if annotation is KW_ONLY or isinstance(annotation, str) and annotation in (
                "KW_ONLY", "dataclasses.KW_ONLY"):
            if seen_marker:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            seen_marker = True
            only_by_name = True
            continue
        own.append(_make_field(cls, name, annotation, only_by_name))
    for f in own:
        found[f.name] = f
        if isinstance(cls.__dict__.get(f.name), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in list(cls.__dict__.items()):
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    if has_base:
        if any_frozen_base and not frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if not any_frozen_base and frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    setattr(cls, _FIELDS, found)
    setattr(cls, _PARAMS, _Params(init, repr, eq, order, unsafe_hash, frozen))
    own_hash = cls.__dict__.get("__hash__", MISSING)
    has_explicit_hash = not (own_hash is MISSING or own_hash is None and "__eq__" in cls.__dict__)
    if order and not eq:
        raise ValueError("eq must be true if order is true")
    everything = [f for f in found.values() if f._field_type is not _FIELD_CLASSVAR]
    chosen = [f for f in everything if f._field_type is _FIELD]
    if init and "__init__" not in cls.__dict__:
        cls.__init__ = _init(cls, everything, frozen, hasattr(cls, "__post_init__"), slots)
    if repr and "__repr__" not in cls.__dict__:
        cls.__repr__ = _repr_function(cls, [f for f in chosen if f.repr])
    compared = [f for f in chosen if f.compare]
    if eq and "__eq__" not in cls.__dict__:
        cls.__eq__ = _comparison(cls, "__eq__", "==", compared)
    if order:
        for name, sign in (("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">=")):
            if name in cls.__dict__:
                raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}. "
                                "Consider using functools.total_ordering")
            setattr(cls, name, _comparison(cls, name, sign, compared))
    if frozen:
        _freeze(cls, chosen)
    hashed = [f for f in chosen if (f.compare if f.hash is None else f.hash)]
    if unsafe_hash:
        if has_explicit_hash:
            raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
        cls.__hash__ = _hash_function(cls, hashed)
    elif eq and frozen and not has_explicit_hash:
        cls.__hash__ = _hash_function(cls, hashed)
    elif eq and not frozen and not has_explicit_hash:
        cls.__hash__ = None
    if not cls.__dict__.get("__doc__"):
        cls.__doc__ = cls.__name__ + _signature(everything)
    if match_args and "__match_args__" not in cls.__dict__:
        cls.__match_args__ = tuple(f.name for f in everything if f.init and not f.kw_only)
    if slots:
        cls = _with_slots(cls, [f.name for f in chosen])
    return cls


def _with_slots(cls, names):
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    members = dict(cls.__dict__)
    inherited = set()
    for base in cls.__mro__[1:]:
        inherited.update(base.__dict__.get("__slots__", ()))
    members["__slots__"] = tuple(name for name in names if name not in inherited)
    for name in names:
        members.pop(name, None)
    members.pop("__dict__", None)
    members.pop("__weakref__", None)
    qualname = cls.__qualname__
    new = type(cls)(cls.__name__, cls.__bases__, members)
    new.__qualname__ = qualname
    return new


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
              frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """Give a class the methods that follow from its fields."""
    def wrap(cls):
        return _process(
            cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots)
    return wrap if cls is None else wrap(cls)


def fields(class_or_instance):
    """The fields of a dataclass."""
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple(f for f in found.values() if f._field_type is _FIELD)


def is_dataclass(obj):
    """Whether something is a dataclass or an instance of one."""
    cls = obj if isinstance(obj, type) else type(obj)
    return hasattr(cls, _FIELDS)


def _is_instance(obj):
    return hasattr(type(obj), _FIELDS)


def asdict(obj, *, dict_factory=dict):
    """The fields of an instance as a dict, those of its parts likewise."""
    if not _is_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _asdict(obj, dict_factory)


def _asdict(obj, factory):
    if _is_instance(obj):
        return factory([(f.name, _asdict(getattr(obj, f.name), factory)) for f in fields(obj)])
    if isinstance(obj, tuple) and hasattr(obj, "_fields"):
        return type(obj)(*[_asdict(item, factory) for item in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)(_asdict(item, factory) for item in obj)
    if isinstance(obj, dict):
        return type(obj)((_asdict(k, factory), _asdict(v, factory)) for k, v in obj.items())
    return copy.deepcopy(obj)


def astuple(obj, *, tuple_factory=tuple):
    """The fields of an instance as a tuple, those of its parts likewise."""
    if not _is_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _astuple(obj, tuple_factory)


def _astuple(obj, factory):
    if _is_instance(obj):
        return factory([_astuple(getattr(obj, f.name), factory) for f in fields(obj)])
    if isinstance(obj, tuple) and hasattr(obj, "_fields"):
        return type(obj)(*[_astuple(item, factory) for item in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)(_astuple(item, factory) for item in obj)
    if isinstance(obj, dict):
        return type(obj)((_astuple(k, factory), _astuple(v, factory)) for k, v in obj.items())
    return copy.deepcopy(obj)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True,
                   order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False,
                   slots=False, weakref_slot=False):
    """Make a dataclass from a list of fields."""
    members = dict(namespace or {})
    annotations = {}
    for item in fields:
        if isinstance(item, str):
            name, annotation = item, "typing.Any"
        elif len(item) == 2:
            name, annotation = item
        elif len(item) == 3:
            name, annotation, members[item[0]] = item
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if name in annotations:
            raise TypeError(f"Field name duplicated: {name!r}")
        annotations[name] = annotation
    members["__annotations__"] = annotations
    cls = types.new_class(cls_name, bases, {}, lambda body: body.update(members))
    return dataclass(
        cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
        match_args=match_args, kw_only=kw_only, slots=slots)


def replace(obj, /, **changes):
    """A copy of an instance with other values for some fields."""
    if not _is_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    for f in getattr(obj, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise ValueError(
                    f"field {f.name} is declared with init=False, it cannot be specified "
                    "with replace()")
            continue
        if f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise ValueError(
                    f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(obj, f.name)
    return obj.__class__(**changes)
