"""Functions, classes and modules from within."""

import types
from collections import OrderedDict as _OrderedDict, namedtuple as _namedtuple

import _inspect

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS = 1, 2, 4, 8
CO_NESTED, CO_GENERATOR, CO_NOFREE, CO_COROUTINE = 16, 32, 64, 128
TPFLAGS_IS_ABSTRACT = 1 << 20
GEN_CREATED, GEN_RUNNING = "GEN_CREATED", "GEN_RUNNING"
GEN_SUSPENDED, GEN_CLOSED = "GEN_SUSPENDED", "GEN_CLOSED"


class _empty:
    """Nothing was given."""


class _ParameterKind(int):
    _texts = ("positional-only", "positional or keyword", "variadic positional", "keyword-only",
              "variadic keyword")
    _names = ("POSITIONAL_ONLY", "POSITIONAL_OR_KEYWORD", "VAR_POSITIONAL", "KEYWORD_ONLY",
              "VAR_KEYWORD")

    @property
    def name(self):
        return self._names[int(self)]

    @property
    def value(self):
        return int(self)

    @property
    def description(self):
        return self._texts[int(self)]

    def __str__(self):
        return self.name

    def __repr__(self):
        return f"<_ParameterKind.{self.name}: {int(self)}>"


_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_POSITIONAL, _KEYWORD_ONLY, _VAR_KEYWORD = map(
    _ParameterKind, range(5))


def formatannotation(annotation, base_module=None):
    """An annotation as text."""
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, type) and not getattr(annotation, "__args__", None):
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return annotation.__module__ + "." + annotation.__qualname__
    return repr(annotation)


class Parameter:
    """A parameter of a function."""

    __slots__ = ("_name", "_kind", "_default", "_annotation")
    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        if not isinstance(kind, int) or not 0 <= kind <= 4:
            raise ValueError(f"value {kind!r} is not a valid Parameter.kind")
        kind = _ParameterKind(kind)
        if default is not _empty and kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f"{kind.description} parameters cannot have default values")
        if not isinstance(name, str):
            raise TypeError(f"name must be a str, not a {type(name).__name__}")
        if not name.isidentifier():
            raise ValueError(f"{name!r} is not a valid parameter name")
        self._name, self._kind, self._default, self._annotation = name, kind, default, annotation

    @property
    def name(self):
        return self._name

    @property
    def kind(self):
        return self._kind

    @property
    def default(self):
        return self._default

    @property
    def annotation(self):
        return self._annotation

    def replace(self, *, name=None, kind=None, annotation=None, default=None):
        """A parameter that differs in some respect."""
        return type(self)(
            self._name if name is None else name, self._kind if kind is None else kind,
            default=self._default if default is None else default,
            annotation=self._annotation if annotation is None else annotation)

    def __str__(self):
        text = self._name
        if self._annotation is not _empty:
            text += f": {formatannotation(self._annotation)}"
        if self._default is not _empty:
            joint = " = " if self._annotation is not _empty else "="
            text += joint + repr(self._default)
        return {2: "*", 4: "**"}.get(int(self._kind), "") + text

    def __repr__(self):
        return f'<Parameter "{self}">'

    def __eq__(self, other):
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self._name, self._kind, self._default, self._annotation) == (
            other._name, other._kind, other._default, other._annotation)

    def __hash__(self):
        return hash((self._name, int(self._kind)))


class BoundArguments:
    """Arguments that were bound to parameters."""

    def __init__(self, signature, arguments):
        self.arguments, self._signature = arguments, signature

    @property
    def signature(self):
        return self._signature

    @property
    def args(self):
        result = []
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (_KEYWORD_ONLY, _VAR_KEYWORD) or name not in self.arguments:
                break
            if parameter.kind == _VAR_POSITIONAL:
                result.extend(self.arguments[name])
            else:
                result.append(self.arguments[name])
        return tuple(result)

    @property
    def kwargs(self):
        result, is_named = {}, False
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (_KEYWORD_ONLY, _VAR_KEYWORD) or name not in self.arguments:
                is_named = True
            if not is_named or name not in self.arguments:
                continue
            if parameter.kind == _VAR_KEYWORD:
                result.update(self.arguments[name])
            else:
                result[name] = self.arguments[name]
        return result

    def apply_defaults(self):
        """Adds the defaults of what was left out."""
        complete = {}
        for name, parameter in self._signature.parameters.items():
            if name in self.arguments:
                complete[name] = self.arguments[name]
            elif parameter.default is not _empty:
                complete[name] = parameter.default
            elif parameter.kind == _VAR_POSITIONAL:
                complete[name] = ()
            elif parameter.kind == _VAR_KEYWORD:
                complete[name] = {}
        self.arguments = complete

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self._signature == other._signature and self.arguments == other.arguments

    def __repr__(self):
        pairs = ", ".join(f"{name}={value!r}" for name, value in self.arguments.items())
        return f"<BoundArguments ({pairs})>"


class Signature:
    """The parameters of a function and what it returns."""

    __slots__ = ("_parameters", "_return")
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty):
        known, highest, has_default = {}, 0, False
        for parameter in parameters or ():
            if parameter.kind < highest:
                raise ValueError(f"wrong parameter order: {_ParameterKind(highest).description} "
                                 f"parameter before {parameter.kind.description} parameter")
            if parameter.kind in (0, 1):
                if parameter.default is not _empty:
                    has_default = True
                elif has_default:
                    raise ValueError("non-default argument follows default argument")
            highest = int(parameter.kind)
            if parameter.name in known:
                raise ValueError(f"duplicate parameter name: {parameter.name!r}")
            known[parameter.name] = parameter
        self._parameters = types.MappingProxyType(_OrderedDict(known))
        self._return = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        return signature(obj, follow_wrapped=follow_wrapped)

    @property
    def parameters(self):
        return self._parameters

    @property
    def return_annotation(self):
        return self._return

    def replace(self, *, parameters=None, return_annotation=None):
        """A signature that differs in some respect."""
        return type(self)(
            self._parameters.values() if parameters is None else parameters,
            return_annotation=self._return if return_annotation is None else return_annotation)

    def __str__(self):
        pieces, has_bare, has_slash = [], False, False
        for parameter in self._parameters.values():
            if parameter.kind == 0:
                has_slash = True
            elif has_slash:
                pieces.append("/")
                has_slash = False
            if parameter.kind == 2:
                has_bare = True
            elif parameter.kind == 3 and not has_bare:
                pieces.append("*")
                has_bare = True
            pieces.append(str(parameter))
        if has_slash:
            pieces.append("/")
        text = "(" + ", ".join(pieces) + ")"
        if self._return is not _empty:
            text += f" -> {formatannotation(self._return)}"
        return text

    def __repr__(self):
        return f"<Signature {self}>"

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return (list(self._parameters.values()), self._return) == (
            list(other._parameters.values()), other._return)

    def __hash__(self):
        return hash(tuple(self._parameters))

    def bind(self, /, *args, **kwargs):
        """The arguments by the names of the parameters."""
        return self._bound(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        """The same, where some may be missing."""
        return self._bound(args, kwargs, True)

    def _bound(self, args, kwargs, is_partial):
        arguments, left, given = {}, dict(kwargs), list(args)
        keywords = None
        for name, parameter in self._parameters.items():
            if parameter.kind == _VAR_POSITIONAL:
                if given:
                    arguments[name] = tuple(given)
                    given = []
                continue
            if parameter.kind == _VAR_KEYWORD:
                keywords = name
                continue
            if given and parameter.kind != _KEYWORD_ONLY:
                if name in left and parameter.kind != _POSITIONAL_ONLY:
                    raise TypeError(f"multiple values for argument {name!r}")
                arguments[name] = given.pop(0)
            elif name in left and parameter.kind != _POSITIONAL_ONLY:
                arguments[name] = left.pop(name)
            elif parameter.default is _empty and not is_partial:
                if name in left:
                    raise TypeError(f"{name!r} parameter is positional only, but was passed as a "
                                    "keyword")
                raise TypeError(f"missing a required argument: {name!r}")
        if given:
            raise TypeError("too many positional arguments")
        if left:
            if keywords is None:
                raise TypeError(f"got an unexpected keyword argument {next(iter(left))!r}")
            arguments[keywords] = left
        return BoundArguments(self, arguments)


def _of_function(function, skip_first=False):
    code = function.__code__
    names = code.co_varnames
    count, keyword_count = code.co_argcount, code.co_kwonlyargcount
    defaults = function.__defaults__ or ()
    keyword_defaults = function.__kwdefaults__ or {}
    annotations = function.__annotations__
    parameters = []
    for place in range(count):
        kind = _POSITIONAL_ONLY if place < code.co_posonlyargcount else _POSITIONAL_OR_KEYWORD
        first = count - len(defaults)
        parameters.append(Parameter(
            names[place], kind, default=defaults[place - first] if place >= first else _empty,
            annotation=annotations.get(names[place], _empty)))
    place = count
    # The variables of `*args` lie between the others here.
    variadic = []
    order = list(names[count:])
    if code.co_flags & CO_VARARGS:
        name = _variadic_name(function, names, count, keyword_count)
        order.remove(name)
        variadic = [Parameter(name, _VAR_POSITIONAL, annotation=annotations.get(name, _empty))]
    parameters += variadic
    for name in order[:keyword_count]:
        parameters.append(Parameter(
            name, _KEYWORD_ONLY, default=keyword_defaults.get(name, _empty),
            annotation=annotations.get(name, _empty)))
    if code.co_flags & CO_VARKEYWORDS:
        name = order[keyword_count]
        parameters.append(Parameter(name, _VAR_KEYWORD, annotation=annotations.get(name, _empty)))
    return Signature(parameters[1:] if skip_first else parameters,
                     return_annotation=annotations.get("return", _empty))


def _variadic_name(function, names, count, keyword_count):
    return names[count + keyword_count]


def _of_text(text, skip_first=False):
    """The signature that a text of parameters means."""
    names = {}
    exec(f"def function{text}: pass", names)
    return _of_function(names["function"], skip_first)


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """The signature of something that can be called."""
    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    if isinstance(obj, types.MethodType):
        found = signature(obj.__func__)
        rest = list(found.parameters.values())
        if rest and rest[0].kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
            rest = rest[1:]
        return found.replace(parameters=rest)
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda f: hasattr(f, "__signature__"))
    own = getattr(obj, "__signature__", None)
    if own is not None:
        return own
    if isinstance(obj, types.FunctionType):
        return _of_function(obj)
    import functools
    if isinstance(obj, functools.partial):
        return _of_partial(obj)
    text = _inspect.parameters(obj)
    if text is not None:
        try:
            return _of_text(text)
        except SyntaxError:
            raise ValueError(f"no signature found for builtin {obj!r}") from None
    if isinstance(obj, type):
        call = getattr(type(obj), "__call__", None)
        if isinstance(call, types.FunctionType):
            return _of_function(call, True)
        for name in ("__new__", "__init__"):
            method = getattr(obj, name, None)
            if isinstance(method, types.FunctionType):
                return _of_function(method, True)
        if obj in (int, str, bytes, dict, type, range, bool, bytearray, zip, map, filter, slice):
            raise ValueError(f"no signature found for builtin type {obj!r}")
        for base in obj.__mro__:
            if base.__module__ != "builtins":
                continue
            if base is object:
                return Signature()
            raise ValueError(f"no signature found for builtin type {obj!r}")
        return Signature()
    call = getattr(type(obj), "__call__", None)
    if isinstance(call, types.FunctionType):
        return _of_function(call, True)
    raise ValueError(f"callable {obj!r} is not supported by signature")


def _of_partial(obj):
    found = signature(obj.func)
    parameters, positional = [], len(obj.args)
    is_named = False
    for name, parameter in found.parameters.items():
        if positional and parameter.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
            positional -= 1
            continue
        if name in obj.keywords:
            is_named = True
            parameter = parameter.replace(kind=_KEYWORD_ONLY, default=obj.keywords[name])
        elif is_named and parameter.kind == _POSITIONAL_OR_KEYWORD:
            parameter = parameter.replace(kind=_KEYWORD_ONLY)
        if parameter.kind == _VAR_POSITIONAL and is_named:
            continue
        parameters.append(parameter)
    return found.replace(parameters=parameters)


def unwrap(func, *, stop=None):
    """The function at the bottom of decorators."""
    seen = set()
    while hasattr(func, "__wrapped__") and not (stop and stop(func)):
        if id(func) in seen:
            raise ValueError(f"wrapper loop when unwrapping {func!r}")
        seen.add(id(func))
        func = func.__wrapped__
    return func


FullArgSpec = _namedtuple(
    "FullArgSpec", "args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations",
    module="inspect")
ArgInfo = _namedtuple("ArgInfo", "args varargs keywords locals", module="inspect")
Attribute = _namedtuple("Attribute", "name kind defining_class object", module="inspect")
ClosureVars = _namedtuple("ClosureVars", "nonlocals globals builtins unbound", module="inspect")


def getfullargspec(func):
    """The parameters of a function as lists."""
    try:
        found = signature(func, follow_wrapped=False)
    except (TypeError, ValueError):
        raise TypeError("unsupported callable") from None
    parameters = list(found.parameters.values())
    if isinstance(func, types.MethodType):
        parameters = list(signature(func.__func__).parameters.values())
    annotations = {}
    if found.return_annotation is not _empty:
        annotations["return"] = found.return_annotation
    annotations.update((one.name, one.annotation) for one in parameters
                       if one.annotation is not _empty)
    plain = [one for one in parameters if one.kind in (0, 1)]
    named = [one for one in parameters if one.kind == 3]
    defaults = tuple(one.default for one in plain if one.default is not _empty)
    keyword_defaults = {one.name: one.default for one in named if one.default is not _empty}
    return FullArgSpec(
        [one.name for one in plain],
        next((one.name for one in parameters if one.kind == 2), None),
        next((one.name for one in parameters if one.kind == 4), None),
        defaults or None, [one.name for one in named], keyword_defaults or None, annotations)


def getcallargs(func, /, *positional, **named):
    """The arguments of a call by the names of the parameters."""
    bound = signature(func).bind(*positional, **named)
    bound.apply_defaults()
    return dict(bound.arguments)


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    """The annotations of a function, class or module."""
    if isinstance(obj, type):
        return dict(obj.__dict__.get("__annotations__", {}))
    return dict(getattr(obj, "__annotations__", None) or {})


def getclosurevars(func):
    """The variables around a function."""
    nonlocals = {}
    for name, cell in zip(func.__code__.co_freevars, func.__closure__ or ()):
        nonlocals[name] = cell.cell_contents
    return ClosureVars(nonlocals, {}, {}, set())


# What something is

def ismodule(object):
    return isinstance(object, types.ModuleType)


def isclass(object):
    return isinstance(object, type)


def ismethod(object):
    return isinstance(object, types.MethodType)


def isfunction(object):
    return isinstance(object, types.FunctionType)


def isbuiltin(object):
    return _inspect.kind(object) in ("function", "method")


def isroutine(object):
    return isfunction(object) or ismethod(object) or _inspect.kind(object) in (
        "function", "method", "descriptor")


def ismethoddescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    kind = type(object)
    return hasattr(kind, "__get__") and not hasattr(kind, "__set__") and not isbuiltin(object)


def isdatadescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    kind = type(object)
    return isinstance(object, property) or hasattr(kind, "__set__") or hasattr(kind, "__delete__")


def ismemberdescriptor(object):
    return False


def isgetsetdescriptor(object):
    return _inspect.kind(object) == "getter"


def isgeneratorfunction(obj):
    if ismethod(obj):
        obj = obj.__func__
    return isfunction(obj) and bool(obj.__code__.co_flags & CO_GENERATOR)


def isgenerator(object):
    return isinstance(object, types.GeneratorType)


def iscode(object):
    return isinstance(object, types.CodeType)


def isabstract(object):
    return isinstance(object, type) and bool(getattr(object, "__abstractmethods__", ()))


def istraceback(object):
    return isinstance(object, types.TracebackType)


def iscoroutinefunction(obj):
    return False


def iscoroutine(object):
    return False


def isawaitable(object):
    return hasattr(type(object), "__await__")


def isasyncgen(object):
    return False


isasyncgenfunction = iscoroutinefunction


def isframe(object):
    return False


def getgeneratorstate(generator):
    """How far a generator is."""
    if generator.gi_running:
        return GEN_RUNNING
    if generator.gi_frame is None:
        return GEN_CLOSED
    return GEN_SUSPENDED if getattr(generator.gi_frame, "f_lasti", -1) >= 0 else GEN_CREATED


# Members

def getmembers(object, predicate=None):
    """The names and values of an object's attributes."""
    found = {}
    names = dir(object)
    if isclass(object):
        for base in object.__mro__:
            for name in base.__dict__:
                if name not in names and isinstance(base.__dict__[name], types.DynamicClassAttribute):
                    names.append(name)
    for name in names:
        try:
            value = getattr(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            found[name] = value
    return sorted(found.items(), key=lambda pair: pair[0])


_missing = _empty()


def getattr_static(obj, attr, default=_missing):
    """An attribute as it lies there, nothing called."""
    if not isinstance(obj, type):
        names = getattr(obj, "__dict__", {})
        if attr in names:
            return names[attr]
        kind = type(obj)
    else:
        kind = obj
    for base in kind.__mro__:
        if attr in base.__dict__:
            return base.__dict__[attr]
    if default is not _missing:
        return default
    raise AttributeError(attr)


def getmro(cls):
    """The classes in the order of resolution."""
    return cls.__mro__


def classify_class_attrs(cls):
    """The attributes of a class, with their kinds."""
    result = []
    for name in dir(cls):
        for base in cls.__mro__:
            if name in base.__dict__:
                value = base.__dict__[name]
                kind = "class method" if isinstance(value, classmethod) else \
                    "static method" if isinstance(value, staticmethod) else \
                    "property" if isinstance(value, property) else \
                    "method" if isroutine(value) else "data"
                result.append(Attribute(name, kind, base, value))
                break
    return result


def getclasstree(classes, unique=False):
    """Classes as nested lists."""
    children, roots = {}, []
    for kind in classes:
        if kind.__bases__:
            for parent in kind.__bases__:
                children.setdefault(parent, [])
                if kind not in children[parent]:
                    children[parent].append(kind)
                if unique and parent in classes:
                    break
        elif kind not in roots:
            roots.append(kind)
    roots += [parent for parent in children if parent not in classes]

    def walk(kinds):
        result = []
        for kind in sorted(kinds, key=lambda one: (one.__module__, one.__name__)):
            result.append((kind, kind.__bases__))
            if kind in children:
                result.append(walk(children[kind]))
        return result

    return walk(roots)


# Texts

def cleandoc(doc):
    """A documentation text without the indentation of the source."""
    lines = doc.expandtabs().split("\n")
    margin = min((len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()),
                 default=None)
    lines = [lines[0].lstrip()] + [line[margin:] if margin else line for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def getdoc(object):
    """The documentation of an object, or of what it overrides."""
    doc = getattr(object, "__doc__", None)
    if doc is None and isinstance(object, type):
        for base in object.__mro__:
            if base.__doc__ is not None and base is not __builtins_object:
                doc = base.__doc__
                break
    if doc is None and (isfunction(object) or ismethod(object)):
        owner = type(object.__self__) if ismethod(object) else None
        for base in owner.__mro__ if owner else ():
            method = base.__dict__.get(object.__name__)
            if method is not None and getattr(method, "__doc__", None):
                doc = method.__doc__
                break
    return cleandoc(doc) if isinstance(doc, str) else None


__builtins_object = object


def getmodulename(path):
    """The name of the module in a file."""
    import os
    name = os.path.basename(path)
    return name[:-3] if name.endswith(".py") else None


def getmodule(object, _filename=None):
    """The module of an object."""
    import sys
    if ismodule(object):
        return object
    return sys.modules.get(getattr(object, "__module__", None))


def _found(object):
    if ismodule(object):
        import sys
        path = getattr(object, "__file__", None)
        if path is None:
            raise TypeError(f"{object!r} is a built-in module")
        with open(path) as file:
            return path, file.read(), 0, 0
    if ismethod(object):
        object = object.__func__
    place = _inspect.source(object) if isinstance(
        object, (types.FunctionType, type)) else None
    if place is None:
        if isinstance(object, type):
            if object.__module__ == "builtins":
                raise TypeError(f"{object!r} is a built-in class")
            raise OSError("could not find class definition")
        if not isfunction(object):
            raise TypeError("module, class, method, function, traceback, frame, or code object was "
                            f"expected, got {type(object).__name__}")
        raise OSError("could not get source code")
    return place


def getfile(object):
    """The file of an object."""
    return _found(object)[0]


def getsourcefile(object):
    """The file of an object's source."""
    return _found(object)[0]


def findsource(object):
    """All lines of the file, and the line where the object begins, from 0."""
    name, text, first, last = _found(object)
    lines = text.splitlines(True)
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    if isinstance(object, type):
        import re
        names = object.__qualname__.split(".")
        found = None
        for number, line in enumerate(lines):
            if re.match(rf"\s*class\s+{re.escape(names[-1])}\b", line):
                found = number
                if len(line) - len(line.lstrip()) > 0 or len(names) == 1:
                    break
        if found is None:
            raise OSError("could not find class definition")
        while found > 0 and lines[found - 1].lstrip().startswith("@"):
            found -= 1
        return lines, found
    return lines, max(0, first - 1)


def getblock(lines):
    """The lines of the definition that begins with the first line."""
    margin = len(lines[0]) - len(lines[0].lstrip())
    depth, is_header, end = 0, True, 0
    for number, line in enumerate(lines):
        stripped = line.strip()
        indent = len(line) - len(line.lstrip())
        if not is_header and stripped and indent <= margin and depth <= 0:
            if not stripped.startswith("#"):
                break
            continue
        if stripped and (is_header or indent > margin or depth > 0):
            end = number + 1
        plain = stripped.split("#")[0]
        depth += sum(plain.count(one) for one in "([{") - sum(plain.count(one) for one in ")]}")
        if is_header and depth <= 0 and not stripped.startswith("@"):
            is_header = False
            if stripped and not plain.rstrip().endswith(":") and stripped.startswith(
                    ("def ", "class ")):
                # All on one line.
                return lines[:number + 1]
    return lines[:end]


def getsourcelines(object):
    """The lines of an object's source, and the number of the first one."""
    object = unwrap(object) if callable(object) else object
    if ismodule(object):
        return findsource(object)[0], 0
    if ismethod(object):
        object = object.__func__
    lines, first = findsource(object)
    if isfunction(object):
        last = _found(object)[3]
        if object.__name__ == "<lambda>":
            return lines[first:max(last, first + 1)], first + 1
        while first > 0 and lines[first - 1].lstrip().startswith("@"):
            first -= 1
    return getblock(lines[first:]), first + 1


def getsource(object):
    """The source of an object."""
    return "".join(getsourcelines(object)[0])


def getcomments(object):
    """The comment above an object's source."""
    lines, first = findsource(object)
    comments = []
    while first > 0 and lines[first - 1].lstrip().startswith("#"):
        first -= 1
        comments.insert(0, lines[first].lstrip())
    return "".join(comments) or None


def currentframe():
    """There are no frames to look at."""
    return None


def stack(context=1):
    """There are no frames to look at."""
    return []
