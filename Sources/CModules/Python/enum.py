"""Enumerations."""

import types as _types
from operator import or_ as _or

__all__ = [
    "EnumType", "EnumMeta", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "ReprEnum", "auto",
    "unique", "property", "member", "nonmember", "FlagBoundary", "STRICT", "CONFORM", "EJECT",
    "KEEP", "verify", "UNIQUE", "CONTINUOUS", "NAMED_FLAGS", "global_enum",
]

_property = property
_no_value = object()


class nonmember:
    """A value in an enum's body that is no member."""

    def __init__(self, value):
        self.value = value


class member:
    """A value in an enum's body that is a member whatever it is."""

    def __init__(self, value):
        self.value = value


class auto:
    """A value that the enum chooses."""

    def __init__(self, value=_no_value):
        self.value = value

    def __repr__(self):
        return f"auto({self.value!r})"


class property(_types.DynamicClassAttribute):
    """An attribute of members that does not stand in the way of members of the same name."""


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == "__" and name[2] != "_" != name[-3]


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_" != name[-2]


_descriptors = (
    _types.FunctionType, _types.BuiltinFunctionType, _types.MethodDescriptorType,
    _types.MethodType, staticmethod, classmethod, _property,
)


def _is_descriptor(value):
    if isinstance(value, _descriptors):
        return True
    cls = type(value)
    return hasattr(cls, "__get__") or hasattr(cls, "__set__") or hasattr(cls, "__delete__")


class _EnumDict(dict):
    """The names of an enum's body; knows which are members."""

    def __init__(self, cls_name):
        super().__init__()
        self._cls_name = cls_name
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._auto_called = False
        self._generate_next_value = None

    def __setitem__(self, key, value):
        if key.startswith(f"_{self._cls_name}__") and not key.endswith("__"):
            pass
        elif _is_sunder(key):
            if key == "_generate_next_value_":
                if self._auto_called:
                    raise TypeError(
                        "_generate_next_value_ must be defined before members")
                self._generate_next_value = getattr(value, "__func__", value)
            elif key == "_ignore_":
                if isinstance(value, str):
                    value = value.replace(",", " ").split()
                value = list(value)
                self._ignore = value
                already = set(value) & set(self._member_names)
                if already:
                    raise ValueError(f"_ignore_ cannot specify already set names: {already!r}")
            elif key not in ("_order_", "_numeric_repr_", "_missing_", "_iter_member_",
                             "_iter_member_by_value_", "_iter_member_by_def_"):
                raise ValueError(f"_sunder_ names, such as {key!r}, are reserved for future Enum use")
        elif _is_dunder(key):
            if key == "__order__":
                key = "_order_"
        elif key in self._member_names:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif not _is_descriptor(value):
            if key in self:
                raise TypeError(f"{key!r} already defined as {self[key]!r}")
            if isinstance(value, member):
                value = value.value
            if isinstance(value, auto):
                value = self._automatic(key, value)
            elif isinstance(value, tuple) and any(isinstance(v, auto) for v in value):
                value = tuple(
                    self._automatic(key, v) if isinstance(v, auto) else v for v in value)
            self._member_names[key] = None
            self._last_values.append(value)
        super().__setitem__(key, value)

    def _automatic(self, key, value):
        if value.value is _no_value:
            self._auto_called = True
            value.value = self._generate_next_value(
                key, 1, len(self._member_names), self._last_values[:])
        return value.value


class EnumType(type):
    """The metaclass of enums."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        names = _EnumDict(cls)
        _, first_enum = metacls._mixins(cls, bases)
        if first_enum is not None:
            names["_generate_next_value_"] = getattr(first_enum, "_generate_next_value_")
        return names

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        member_names = list(classdict._member_names)
        values = {name: classdict[name] for name in member_names}
        ignored = set(classdict._ignore) | {"_ignore_", "_order_"}
        order = classdict.get("_order_")
        namespace = {
            name: value for name, value in classdict.items()
            if name not in values and name not in ignored
        }
        if "_generate_next_value_" in namespace:
            function = namespace["_generate_next_value_"]
            namespace["_generate_next_value_"] = staticmethod(
                getattr(function, "__func__", function))
        bad = {"mro", ""} & set(member_names)
        if bad:
            raise ValueError(f"invalid enum member name(s) {','.join(repr(n) for n in bad)}")
        member_type, first_enum = metacls._mixins(cls, bases)
        own_new = namespace.pop("__new__", None)
        maker, uses_args = metacls._maker(own_new, member_type, first_enum)
        if own_new is not None:
            namespace["__new_member__"] = own_new
        enum_class = super().__new__(metacls, cls, bases, namespace, **kwds)
        put = super(EnumType, metacls).__setattr__
        put = type.__setattr__
        put(enum_class, "_member_names_", [])
        put(enum_class, "_member_map_", {})
        put(enum_class, "_value2member_map_", {})
        put(enum_class, "_unhashable_values_", [])
        put(enum_class, "_member_type_", member_type)
        put(enum_class, "_use_args_", uses_args)
        put(enum_class, "_new_member_", maker)
        is_flag = Flag is not None and issubclass(enum_class, Flag)
        if is_flag:
            put(enum_class, "_boundary_",
                boundary or getattr(first_enum, "_boundary_", None) or STRICT)
            put(enum_class, "_flag_mask_", 0)
            put(enum_class, "_all_bits_", 0)
        for name in member_names:
            metacls._add_member(enum_class, name, values[name], maker, uses_args, is_flag)
        if is_flag:
            put(enum_class, "_all_bits_",
                2 ** (enum_class._flag_mask_.bit_length()) - 1)
            # Members are listed where each stands for one bit, in the order of the bits.
            singles = [
                name for name in enum_class._member_names_
                if enum_class._member_map_[name]._value_ > 0
                and enum_class._member_map_[name]._value_.bit_count() == 1
            ]
            singles.sort(key=lambda name: enum_class._member_map_[name]._value_)
            put(enum_class, "_member_names_", singles)
        metacls._choose_texts(enum_class, classdict, member_type, first_enum)
        if is_flag:
            # The mixed-in integer's operators would give integers.
            for name in ("__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__",
                         "__invert__"):
                if name not in classdict:
                    type.__setattr__(enum_class, name, getattr(Flag, name))
        if order is not None:
            if isinstance(order, str):
                order = order.replace(",", " ").split()
            if order != enum_class._member_names_:
                raise TypeError(
                    "member order does not match _order_:\n"
                    f"  {enum_class._member_names_!r}\n  {order!r}")
        return enum_class

    def __init__(cls, *args, **kwds):
        pass

    @staticmethod
    def _add_member(enum_class, name, value, maker, uses_args, is_flag):
        member_type = enum_class._member_type_
        args = value if isinstance(value, tuple) else (value,)
        if member_type is tuple:
            args = (args,)
        new = maker(enum_class, *args) if uses_args else maker(enum_class)
        if not hasattr(new, "_value_"):
            if member_type is object:
                new._value_ = value
            else:
                new._value_ = member_type(*args)
        value = new._value_
        new._name_ = name
        new.__objclass__ = enum_class
        new.__init__(*args)
        new._sort_order_ = len(enum_class._member_names_)
        known = None
        try:
            known = enum_class._value2member_map_.get(value)
        except TypeError:
            for other in enum_class._member_map_.values():
                if other._value_ == value:
                    known = other
        if known is not None:
            new = known
        else:
            enum_class._member_names_.append(name)
            if is_flag:
                type.__setattr__(enum_class, "_flag_mask_", enum_class._flag_mask_ | value)
            try:
                enum_class._value2member_map_[value] = new
            except TypeError:
                enum_class._unhashable_values_.append(value)
        enum_class._member_map_[name] = new
        type.__setattr__(enum_class, name, new)

    @staticmethod
    def _choose_texts(enum_class, classdict, member_type, first_enum):
        """Methods that the mixed-in class would give otherwise."""
        if member_type is not object and ReprEnum is not None:
            if issubclass(enum_class, ReprEnum):
                names = ("__repr__",)
            else:
                names = ("__repr__", "__str__", "__format__", "__reduce_ex__")
            for name in names:
                if name in classdict:
                    continue
                enum_method = getattr(first_enum, name, None)
                found = getattr(enum_class, name, None)
                object_method = getattr(object, name, None)
                data_method = getattr(member_type, name, None)
                if enum_method is not None and (found is object_method or found is data_method):
                    type.__setattr__(enum_class, name, enum_method)
        if Enum is not None:
            type.__setattr__(enum_class, "__new__", staticmethod(_look_up))

    @staticmethod
    def _mixins(cls, bases):
        """The class that members extend besides, and the enum above."""
        if not bases:
            return object, None
        first_enum = bases[-1]
        if not isinstance(first_enum, EnumType):
            raise TypeError("new enumerations should be created as "
                            "`EnumName([mixin_type, ...] [data_type,] enum_type)`")
        for base in bases:
            if isinstance(base, EnumType) and getattr(base, "_member_names_", None):
                raise TypeError(f"<enum {cls!r}> cannot extend {base!r}")
        member_type = object
        for chain in bases:
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    if base._member_type_ is not object:
                        member_type = base._member_type_
                        break
                elif "__new__" in base.__dict__ or base in (int, float, str, tuple, bytes):
                    member_type = base
                    break
            if member_type is not object:
                break
        return member_type, first_enum

    @staticmethod
    def _maker(own, member_type, first_enum):
        if own is not None:
            return getattr(own, "__func__", own), True
        for place in (member_type, first_enum):
            found = getattr(place, "__new_member__", None)
            if found is not None and found is not object.__new__:
                return getattr(found, "__func__", found), True
        if member_type is not object:
            return member_type.__new__, True
        return object.__new__, False

    def __bool__(cls):
        return True

    def __call__(cls, value, names=_no_value, *, module=None, qualname=None, type=None, start=1,
                 boundary=None):
        if names is _no_value and cls._member_map_ or names is None:
            return _look_up(cls, value)
        if names is _no_value:
            if cls._member_type_ is not object or cls not in (Enum, Flag):
                return _look_up(cls, value)
            raise TypeError("EnumType.__call__() missing 1 required positional argument: 'names'")
        return cls._create(value, names, module, qualname, type, start, boundary)

    def _create(cls, name, names, module, qualname, mixin, start, boundary):
        metacls = cls.__class__
        bases = (cls,) if mixin is None else (mixin, cls)
        body = metacls.__prepare__(name, bases)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            listed, names = names, []
            values = []
            for count, text in enumerate(listed):
                value = body._generate_next_value(text, start, count, values[:])
                values.append(value)
                names.append((text, value))
        for item in names:
            if isinstance(item, str):
                body[item] = names[item]
            else:
                body[item[0]] = item[1]
        body["__module__"] = module or "__main__"
        if qualname is not None:
            body["__qualname__"] = qualname
        return metacls.__new__(metacls, name, bases, body, boundary=boundary)

    def __contains__(cls, member):
        if not isinstance(member, Enum):
            raise TypeError(
                f"unsupported operand type(s) for 'in': '{type(member).__qualname__}' "
                f"and '{cls.__class__.__qualname__}'")
        return isinstance(member, cls) and member._name_ in cls._member_map_

    def __getattr__(cls, name):
        if _is_dunder(name):
            raise AttributeError(f"type object '{cls.__name__}' has no attribute '{name}'")
        raise AttributeError(name)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __len__(cls):
        return len(cls._member_names_)

    @_property
    def __members__(cls):
        return _types.MappingProxyType(cls._member_map_)

    def __repr__(cls):
        if Flag is not None and issubclass(cls, Flag):
            return f"<flag {cls.__name__!r}>"
        return f"<enum {cls.__name__!r}>"

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def __delattr__(cls, name):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"{cls.__name__!r} cannot delete member {name!r}.")
        super().__delattr__(name)

    def __dir__(cls):
        return sorted(
            ["__class__", "__contains__", "__doc__", "__getitem__", "__init_subclass__",
             "__iter__", "__len__", "__members__", "__module__", "__name__", "__qualname__"]
            + cls._member_names_)


EnumMeta = EnumType
Enum = Flag = ReprEnum = STRICT = None


def _look_up(cls, value):
    """The member of a value."""
    if type(value) is cls:
        return value
    try:
        found = cls._value2member_map_.get(value)
        if found is not None:
            return found
    except TypeError:
        for found in cls._member_map_.values():
            if found._value_ == value:
                return found
    error = None
    try:
        result = cls._missing_(value)
    except Exception as raised:
        error = raised
        result = None
    if isinstance(result, cls):
        return result
    if Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT \
            and isinstance(result, int):
        return result
    problem = ValueError(f"{value!r} is not a valid {cls.__qualname__}")
    if result is None and error is None:
        raise problem
    if error is None:
        error = TypeError(
            f"error in {cls.__name__}._missing_: returned {result!r} instead of None "
            "or a valid member")
    if not isinstance(error, ValueError):
        error.__context__ = problem
    raise error


class Enum(metaclass=EnumType):
    """A set of names with values."""

    @_property
    def name(self):
        """The name of the member."""
        return self._name_

    @_property
    def value(self):
        """The value of the member."""
        return self._value_

    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            return sorted(last_values)[-1] + 1
        except TypeError:
            raise TypeError("unable to sort non-numeric values") from None

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        shown = self._value_
        text = None
        if self._member_type_ is not object:
            text = getattr(self._member_type_, "__repr__", None)
        return f"<{self.__class__.__name__}.{self._name_}: {shown!r}>"

    def __str__(self):
        return f"{self.__class__.__name__}.{self._name_}"

    def __dir__(self):
        return sorted({"__class__", "__doc__", "__eq__", "__hash__", "__module__", "name", "value"})

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)


class ReprEnum(Enum):
    """An enum that changes no text of the mixed-in class but the repr."""


class IntEnum(int, ReprEnum):
    """An enum whose members are integers."""

    def __str__(self):
        return int.__repr__(self)

    def __format__(self, format_spec):
        return int.__format__(self._value_, format_spec)


class StrEnum(str, ReprEnum):
    """An enum whose members are texts."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f"too many arguments for str(): {values!r}")
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError(f"{values[0]!r} is not a string")
        value = str(*values)
        self = str.__new__(cls, value)
        self._value_ = value
        return self

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()

    def __str__(self):
        return str.__str__(self._value_)

    def __format__(self, format_spec):
        return str.__format__(self._value_, format_spec)


class FlagBoundary(StrEnum):
    """What becomes of bits that no flag has."""

    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


def _bits(number):
    while number:
        bit = number & -number
        yield bit
        number ^= bit


def _binary(number, digits):
    if number >= 0:
        text = format(number, "b").rjust(digits, "0")
        return f"0b0 {text}"
    return f"0b1 {format(number + 2 ** digits, 'b').rjust(digits, '0')}"


class Flag(Enum):
    """An enum whose members can be combined."""

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        last = max(last_values)
        try:
            return 2 ** last.bit_length()
        except Exception:
            raise TypeError(f"invalid flag value {last!r}") from None

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        mask, all_bits = cls._flag_mask_, cls._all_bits_
        given = value
        if not ~all_bits <= value <= all_bits or value & (all_bits ^ mask):
            if cls._boundary_ is STRICT:
                digits = max(value.bit_length(), mask.bit_length())
                raise ValueError(
                    f"{cls!r} invalid value {given!r}\n"
                    f"    given {_binary(value, digits)}\n"
                    f"  allowed {_binary(mask, digits)}")
            if cls._boundary_ is CONFORM:
                value = value & mask
            elif cls._boundary_ is EJECT:
                return value
            elif value < 0:
                value = max(all_bits + 1, 2 ** value.bit_length()) + value
        if value < 0:
            value += all_bits + 1
        found = cls._value2member_map_.get(value)
        if found is not None:
            return found
        if cls._member_type_ is object:
            new = object.__new__(cls)
        else:
            new = cls._member_type_.__new__(cls, value)
        if not hasattr(new, "_value_"):
            new._value_ = value
        known = [m._name_ for m in cls if m._value_ & value]
        unknown = value & ~mask
        if value and known:
            new._name_ = "|".join(known)
            if unknown:
                new._name_ += f"|{unknown!r}"
        else:
            new._name_ = None
        cls._value2member_map_[value] = new
        return new

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError(
                f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} "
                f"and {self.__class__.__qualname__!r}")
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        cls = type(self)
        for bit in _bits(self._value_ & cls._flag_mask_):
            yield cls._value2member_map_[bit]

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        name = self.__class__.__name__
        if self._name_ is None:
            return f"<{name}: {self._value_!r}>"
        return f"<{name}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        name = self.__class__.__name__
        if self._name_ is None:
            return f"{name}({self._value_!r})"
        return f"{name}.{self._name_}"

    def __bool__(self):
        return bool(self._value_)

    def _other_bits(self, other):
        if isinstance(other, self.__class__):
            return other._value_
        if self._member_type_ is not object and isinstance(other, self._member_type_):
            return other
        return None

    def __or__(self, other):
        bits = self._other_bits(other)
        return NotImplemented if bits is None else self.__class__(self._value_ | bits)

    def __and__(self, other):
        bits = self._other_bits(other)
        return NotImplemented if bits is None else self.__class__(self._value_ & bits)

    def __xor__(self, other):
        bits = self._other_bits(other)
        return NotImplemented if bits is None else self.__class__(self._value_ ^ bits)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __invert__(self):
        if self._boundary_ is KEEP:
            return self.__class__(~self._value_)
        return self.__class__(self._flag_mask_ & ~self._value_)


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """A flag whose members are integers."""

    def __str__(self):
        return int.__repr__(self._value_)

    def __format__(self, format_spec):
        return int.__format__(self._value_, format_spec)


def unique(enumeration):
    """Refuse an enum in which two names have the same value."""
    aliases = [
        f"{name} -> {member._name_}" for name, member in enumeration.__members__.items()
        if name != member._name_
    ]
    if aliases:
        raise ValueError(f"duplicate values found in {enumeration!r}: {', '.join(aliases)}")
    return enumeration


class EnumCheck(StrEnum):
    """What `verify` looks at."""

    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """Check an enum."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        for check in self.checks:
            if check is UNIQUE:
                aliases = [
                    f"{name} -> {m._name_}" for name, m in enumeration.__members__.items()
                    if name != m._name_
                ]
                if aliases:
                    raise ValueError(
                        f"aliases found in {enumeration!r}: {', '.join(aliases)}")
            elif check is CONTINUOUS:
                values = sorted(m._value_ for m in enumeration)
                if len(values) < 2:
                    continue
                if issubclass(enumeration, Flag):
                    wanted = set(_bits(2 ** values[-1].bit_length() - values[0]))
                    missing = [v for v in sorted(wanted) if v not in values]
                else:
                    missing = [v for v in range(values[0], values[-1]) if v not in values]
                if missing:
                    raise ValueError(
                        f"invalid {'flag' if issubclass(enumeration, Flag) else 'enum'} "
                        f"{enumeration.__name__!r}: missing values "
                        f"{', '.join(map(str, missing))}")
        return enumeration


def global_enum(cls, update_str=False):
    """The enum itself."""
    return cls
