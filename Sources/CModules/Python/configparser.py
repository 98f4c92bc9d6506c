"""Files of settings, in sections."""

import re as _re
from collections import ChainMap as _ChainMap
from collections.abc import MutableMapping as _MutableMapping

__all__ = [
    "NoSectionError", "DuplicateOptionError", "DuplicateSectionError", "NoOptionError",
    "InterpolationError", "InterpolationDepthError", "InterpolationMissingOptionError",
    "InterpolationSyntaxError", "ParsingError", "MissingSectionHeaderError", "ConfigParser",
    "RawConfigParser", "Interpolation", "BasicInterpolation", "ExtendedInterpolation",
    "SectionProxy", "DEFAULTSECT", "MAX_INTERPOLATION_DEPTH",
]

DEFAULTSECT = "DEFAULT"
MAX_INTERPOLATION_DEPTH = 10
_unset = object()


class Error(Exception):
    """What goes wrong with settings."""

    def __init__(self, msg=""):
        self.message = msg
        super().__init__(msg)

    def __repr__(self):
        return self.message

    __str__ = __repr__


class NoSectionError(Error):
    def __init__(self, section):
        super().__init__(f"No section: {section!r}")
        self.section = section
        self.args = (section,)


class DuplicateSectionError(Error):
    def __init__(self, section, source=None, lineno=None):
        text = f"{section!r} already exists"
        if source is not None:
            place = f" [line {lineno:2d}]" if lineno is not None else ""
            text = f"While reading from {source!r}{place}: section {text}"
        else:
            text = f"Section {text}"
        super().__init__(text)
        self.section, self.source, self.lineno = section, source, lineno
        self.args = (section, source, lineno)


class DuplicateOptionError(Error):
    def __init__(self, section, option, source=None, lineno=None):
        text = f"{option!r} in section {section!r} already exists"
        if source is not None:
            place = f" [line {lineno:2d}]" if lineno is not None else ""
            text = f"While reading from {source!r}{place}: option {text}"
        else:
            text = f"Option {text}"
        super().__init__(text)
        self.section, self.option, self.source, self.lineno = section, option, source, lineno
        self.args = (section, option, source, lineno)


class NoOptionError(Error):
    def __init__(self, option, section):
        super().__init__(f"No option {option!r} in section: {section!r}")
        self.option, self.section = option, section
        self.args = (option, section)


class InterpolationError(Error):
    def __init__(self, option, section, msg):
        super().__init__(msg)
        self.option, self.section = option, section
        self.args = (option, section, msg)


class InterpolationMissingOptionError(InterpolationError):
    def __init__(self, option, section, rawval, reference):
        super().__init__(option, section, (
            f"Bad value substitution: option {option!r} in section {section!r} contains an "
            f"interpolation key {reference!r} which is not a valid option name. Raw value: "
            f"{rawval!r}"))
        self.reference = reference
        self.args = (option, section, rawval, reference)


class InterpolationSyntaxError(InterpolationError):
    """A value with a mark that means nothing."""


class InterpolationDepthError(InterpolationError):
    def __init__(self, option, section, rawval):
        super().__init__(option, section, (
            f"Recursion limit exceeded in value substitution: option {option!r} in section "
            f"{section!r} contains an interpolation key which cannot be substituted in "
            f"{MAX_INTERPOLATION_DEPTH} steps. Raw value: {rawval!r}"))
        self.args = (option, section, rawval)


class ParsingError(Error):
    def __init__(self, source):
        super().__init__(f"Source contains parsing errors: {source!r}")
        self.source, self.errors = source, []
        self.args = (source,)

    def append(self, lineno, line):
        self.errors.append((lineno, line))
        self.message += f"\n\t[line {lineno:2d}]: {line}"


class MissingSectionHeaderError(ParsingError):
    def __init__(self, filename, lineno, line):
        Error.__init__(self, f"File contains no section headers.\nfile: {filename!r}, "
                       f"line: {lineno}\n{line!r}")
        self.source, self.lineno, self.line = filename, lineno, line
        self.args = (filename, lineno, line)


class Interpolation:
    """Leaves values as they are."""

    def before_get(self, parser, section, option, value, defaults):
        return value

    def before_set(self, parser, section, option, value):
        return value


class BasicInterpolation(Interpolation):
    """`%(name)s` stands for another value of the section."""

    _name = _re.compile(r"%\(([^)]+)\)s")

    def before_get(self, parser, section, option, value, defaults):
        return self._filled(parser, option, value, section, defaults, 1)

    def before_set(self, parser, section, option, value):
        rest = self._name.sub("", value.replace("%%", ""))
        if "%" in rest:
            raise ValueError("invalid interpolation syntax in %r at position %d"
                             % (value, rest.find("%")))
        return value

    def _filled(self, parser, option, text, section, names, depth):
        raw = parser.get(section, option, raw=True, fallback=text)
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, raw)
        result, place = "", 0
        while True:
            mark = text.find("%", place)
            if mark < 0:
                return result + text[place:]
            result += text[place:mark]
            if text[mark + 1:mark + 2] == "%":
                result += "%"
                place = mark + 2
                continue
            if text[mark + 1:mark + 2] != "(":
                raise InterpolationSyntaxError(
                    option, section, "'%' must be followed by '%' or '(', found: "
                    + repr(text[mark:]))
            found = self._name.match(text, mark)
            if not found:
                raise InterpolationSyntaxError(
                    option, section, "bad interpolation variable reference %r" % text[mark:])
            name = parser.optionxform(found[1])
            place = found.end()
            if name not in names:
                raise InterpolationMissingOptionError(option, section, raw, name)
            value = names[name] or ""
            result += self._filled(parser, option, value, section, names, depth + 1) \
                if "%" in value else value


class ExtendedInterpolation(Interpolation):
    """`${section:name}` stands for another value."""

    _name = _re.compile(r"\$\{([^}]+)\}")

    def before_get(self, parser, section, option, value, defaults):
        return self._filled(parser, option, value, section, defaults, 1)

    def _filled(self, parser, option, text, section, names, depth):
        raw = parser.get(section, option, raw=True, fallback=text)
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, raw)
        result, place = "", 0
        while True:
            mark = text.find("$", place)
            if mark < 0:
                return result + text[place:]
            result += text[place:mark]
            if text[mark + 1:mark + 2] == "$":
                result += "$"
                place = mark + 2
                continue
            found = self._name.match(text, mark)
            if not found:
                raise InterpolationSyntaxError(
                    option, section, "'$' must be followed by '$' or '{', found: "
                    + repr(text[mark:]))
            path = found[1].split(":")
            place = found.end()
            where, name = section, option
            try:
                if len(path) == 1:
                    name = parser.optionxform(path[0])
                    value = names[name]
                elif len(path) == 2:
                    where, name = path[0], parser.optionxform(path[1])
                    value = parser.get(where, name, raw=True)
                else:
                    raise InterpolationSyntaxError(
                        option, section, "More than one ':' found: %r" % (text[mark:],))
            except (KeyError, NoSectionError, NoOptionError):
                raise InterpolationMissingOptionError(
                    option, section, raw, ":".join(path)) from None
            if value and "$" in value:
                value = self._filled(parser, name, value, where, dict(
                    parser.items(where, raw=True)), depth + 1)
            result += value or ""


class RawConfigParser(_MutableMapping):
    """Settings in sections."""

    _default_interpolation = Interpolation()
    BOOLEAN_STATES = {"1": True, "yes": True, "true": True, "on": True, "0": False, "no": False,
                      "false": False, "off": False}

    def __init__(self, defaults=None, dict_type=dict, allow_no_value=False, *,
                 delimiters=("=", ":"), comment_prefixes=("#", ";"), inline_comment_prefixes=None,
                 strict=True, empty_lines_in_values=True, default_section=DEFAULTSECT,
                 interpolation=_unset, converters=None):
        self._sections, self._defaults = {}, {}
        self.default_section = default_section
        self._allow_no_value, self._strict = allow_no_value, strict
        self._delimiters = tuple(delimiters)
        self._comments = tuple(comment_prefixes or ())
        self._inline = tuple(inline_comment_prefixes or ())
        self._keeps_empty = empty_lines_in_values
        self._interpolation = self._default_interpolation if interpolation is _unset else (
            interpolation or Interpolation())
        self._converters = {"int": int, "float": float, "boolean": self._convert_to_boolean,
                            **(converters or {})}
        for name, convert in (converters or {}).items():
            setattr(self, "get" + name, self._getter(convert))
        if defaults:
            for name, value in defaults.items():
                self._defaults[self.optionxform(str(name))] = None if value is None else str(value)

    def _getter(self, convert):
        def get(section, option, **options):
            return self._get_conv(section, option, convert, **options)
        return get

    def optionxform(self, optionstr):
        """Names are the same in upper and lower case."""
        return optionstr.lower()

    def defaults(self):
        return self._defaults

    def sections(self):
        """The names of the sections."""
        return list(self._sections)

    def add_section(self, section):
        if section == self.default_section:
            raise ValueError("Invalid section name: %r" % section)
        if not isinstance(section, str):
            raise TypeError("section names must be strings")
        if section in self._sections:
            raise DuplicateSectionError(section)
        self._sections[section] = {}

    def has_section(self, section):
        return section in self._sections

    def options(self, section):
        """The names in a section."""
        if section not in self._sections:
            raise NoSectionError(section)
        return list({**self._sections[section], **self._defaults})

    def read(self, filenames, encoding=None):
        """Reads files; those that are not there are left out."""
        if isinstance(filenames, (str, bytes)) or hasattr(filenames, "__fspath__"):
            filenames = [filenames]
        done = []
        for name in filenames:
            try:
                with open(name, encoding=encoding) as file:
                    self._read(file, str(name))
            except OSError:
                continue
            done.append(str(name))
        return done

    def read_file(self, f, source=None):
        """Reads lines."""
        self._read(f, source if source is not None else getattr(f, "name", "<???>"))

    def read_string(self, string, source="<string>"):
        """Reads a text."""
        self._read(string.split("\n"), source)

    def read_dict(self, dictionary, source="<dict>"):
        """Takes settings from dicts."""
        seen = set()
        for section, options in dictionary.items():
            section = str(section)
            try:
                self.add_section(section)
            except (DuplicateSectionError, ValueError):
                if self._strict and section in seen:
                    raise
            seen.add(section)
            for key, value in options.items():
                key = self.optionxform(str(key))
                if self._strict and (section, key) in seen:
                    raise DuplicateOptionError(section, key, source)
                seen.add((section, key))
                self.set(section, key, None if value is None else str(value))

    def _read(self, lines, source):
        current, section, option, indent = None, None, None, 0
        seen, problem = set(), None
        marks = "|".join(_re.escape(one) for one in self._delimiters)
        empty = "?" if self._allow_no_value else ""
        pattern = _re.compile(
            rf"(?P<option>.*?)\s*(?:(?P<vi>{marks})\s*(?P<value>.*)){empty}$")
        for number, line in enumerate(lines, 1):
            stripped = line
            start = len(line)
            for prefix in self._inline:
                place = -1
                while True:
                    place = line.find(prefix, place + 1)
                    if place < 0:
                        break
                    if place == 0 or line[place - 1].isspace():
                        start = min(start, place)
                        break
            is_comment = any(line.strip().startswith(prefix) for prefix in self._comments)
            value = "" if is_comment else line[:start].strip()
            if not value:
                if self._keeps_empty:
                    if not is_comment and start == len(line) and current is not None and option \
                            and current[option] is not None:
                        current[option].append("")
                else:
                    indent = 10 ** 9
                continue
            found = _re.search(r"\S", line)
            depth = found.start() if found else 0
            if current is not None and option and depth > indent:
                if current[option] is None:
                    problem = problem or ParsingError(source)
                    problem.append(number, repr(line))
                else:
                    current[option].append(value)
                continue
            indent = depth
            header = _re.match(r"\[(?P<header>.+)\]", value)
            if header:
                section = header["header"]
                if section in self._sections:
                    if self._strict and section in seen:
                        raise DuplicateSectionError(section, source, number)
                    current = self._sections[section]
                elif section == self.default_section:
                    current = self._defaults
                else:
                    current = self._sections[section] = {}
                seen.add(section)
                option = None
            elif current is None:
                raise MissingSectionHeaderError(source, number, line)
            else:
                pair = pattern.match(value)
                if not pair or not pair["option"]:
                    problem = problem or ParsingError(source)
                    problem.append(number, repr(line))
                    continue
                option = self.optionxform(pair["option"].rstrip())
                if self._strict and (section, option) in seen:
                    raise DuplicateOptionError(section, option, source, number)
                seen.add((section, option))
                text = pair["value"]
                current[option] = None if text is None else [text.strip()]
        for names in (self._defaults, *self._sections.values()):
            for name, value in names.items():
                if isinstance(value, list):
                    names[name] = "\n".join(value).rstrip()
        if problem:
            raise problem

    def _names(self, section, vars=None):
        own = {}
        try:
            own = self._sections[section]
        except KeyError:
            if section != self.default_section:
                raise NoSectionError(section) from None
        given = {self.optionxform(name): None if value is None else str(value)
                 for name, value in (vars or {}).items()}
        return _ChainMap(given, own, self._defaults)

    def get(self, section, option, *, raw=False, vars=None, fallback=_unset):
        """A value."""
        try:
            names = self._names(section, vars)
        except NoSectionError:
            if fallback is _unset:
                raise
            return fallback
        option = self.optionxform(option)
        try:
            value = names[option]
        except KeyError:
            if fallback is _unset:
                raise NoOptionError(option, section) from None
            return fallback
        if raw or value is None:
            return value
        return self._interpolation.before_get(self, section, option, value, names)

    def _get_conv(self, section, option, convert, *, raw=False, vars=None, fallback=_unset):
        try:
            return convert(self.get(section, option, raw=raw, vars=vars))
        except (NoSectionError, NoOptionError):
            if fallback is _unset:
                raise
            return fallback

    def getint(self, section, option, **options):
        """A value as a whole number."""
        return self._get_conv(section, option, int, **options)

    def getfloat(self, section, option, **options):
        """A value as a number."""
        return self._get_conv(section, option, float, **options)

    def getboolean(self, section, option, **options):
        """A value as yes or no."""
        return self._get_conv(section, option, self._convert_to_boolean, **options)

    def _convert_to_boolean(self, value):
        if value.lower() not in self.BOOLEAN_STATES:
            raise ValueError("Not a boolean: %s" % value)
        return self.BOOLEAN_STATES[value.lower()]

    def items(self, section=_unset, raw=False, vars=None):
        """The sections, or the names and values of one."""
        if section is _unset:
            return [(name, self[name]) for name in self]
        names = dict(self._defaults)
        try:
            names.update(self._sections[section])
        except KeyError:
            if section != self.default_section:
                raise NoSectionError(section) from None
        order = list(names)
        for name, value in (vars or {}).items():
            names[self.optionxform(name)] = value
        if raw:
            return [(name, names[name]) for name in order]
        return [(name, None if names[name] is None else self._interpolation.before_get(
            self, section, name, names[name], names)) for name in order]

    def popitem(self):
        for name in self.sections():
            proxy = self[name]
            del self[name]
            return name, proxy
        raise KeyError

    def has_option(self, section, option):
        if not section or section == self.default_section:
            return self.optionxform(option) in self._defaults
        if section not in self._sections:
            return False
        option = self.optionxform(option)
        return option in self._sections[section] or option in self._defaults

    def set(self, section, option, value=None):
        """Sets a value."""
        if value:
            value = self._interpolation.before_set(self, section, option, value)
        if not section or section == self.default_section:
            names = self._defaults
        elif section in self._sections:
            names = self._sections[section]
        else:
            raise NoSectionError(section)
        names[self.optionxform(option)] = value

    def remove_option(self, section, option):
        if not section or section == self.default_section:
            names = self._defaults
        elif section in self._sections:
            names = self._sections[section]
        else:
            raise NoSectionError(section)
        return names.pop(self.optionxform(option), self) is not self

    def remove_section(self, section):
        return self._sections.pop(section, self) is not self

    def write(self, fp, space_around_delimiters=True):
        """Writes the settings."""
        mark = f" {self._delimiters[0]} " if space_around_delimiters else self._delimiters[0]
        groups = [(self.default_section, self._defaults)] if self._defaults else []
        for name, values in groups + list(self._sections.items()):
            fp.write(f"[{name}]\n")
            for key, value in values.items():
                text = "" if value is None and self._allow_no_value else \
                    mark + str(value).replace("\n", "\n\t")
                fp.write(f"{key}{text}\n")
            fp.write("\n")

    def __getitem__(self, key):
        if key != self.default_section and key not in self._sections:
            raise KeyError(key)
        return SectionProxy(self, key)

    def __setitem__(self, key, value):
        if key == self.default_section:
            self._defaults.clear()
        elif key in self._sections:
            self._sections[key].clear()
        self.read_dict({key: value})

    def __delitem__(self, key):
        if key == self.default_section:
            raise ValueError("Cannot remove the default section.")
        if key not in self._sections:
            raise KeyError(key)
        self.remove_section(key)

    def __contains__(self, key):
        return key == self.default_section or key in self._sections

    def __len__(self):
        return len(self._sections) + 1

    def __iter__(self):
        yield self.default_section
        yield from self._sections

    @property
    def converters(self):
        return self._converters


class ConfigParser(RawConfigParser):
    """Settings in sections, whose values may stand in each other."""

    _default_interpolation = BasicInterpolation()

    def set(self, section, option, value=None):
        if not isinstance(option, str):
            raise TypeError("option keys must be strings")
        if not (self._allow_no_value and value is None) and not isinstance(value, str):
            raise TypeError("option values must be strings")
        super().set(section, option, value)

    def add_section(self, section):
        if not isinstance(section, str):
            raise TypeError("section names must be strings")
        super().add_section(section)


class SectionProxy(_MutableMapping):
    """One section."""

    def __init__(self, parser, name):
        self._parser, self._name = parser, name
        for kind, convert in parser.converters.items():
            if not hasattr(type(self), "get" + kind):
                setattr(self, "get" + kind, self._getter(convert))

    def _getter(self, convert):
        def get(option, fallback=None, **options):
            return self._parser._get_conv(
                self._name, option, convert, fallback=fallback, **options)
        return get

    def __repr__(self):
        return f"<Section: {self._name}>"

    def __getitem__(self, key):
        if not self._parser.has_option(self._name, key):
            raise KeyError(key)
        return self._parser.get(self._name, key)

    def __setitem__(self, key, value):
        self._parser.set(self._name, key, value)

    def __delitem__(self, key):
        if not (self._parser.has_option(self._name, key)
                and self._parser.remove_option(self._name, key)):
            raise KeyError(key)

    def __contains__(self, key):
        return self._parser.has_option(self._name, key)

    def _options(self):
        if self._name != self._parser.default_section:
            return self._parser.options(self._name)
        return list(self._parser.defaults())

    def __len__(self):
        return len(self._options())

    def __iter__(self):
        return iter(self._options())

    @property
    def parser(self):
        return self._parser

    @property
    def name(self):
        return self._name

    def get(self, option, fallback=None, *, raw=False, vars=None):
        """A value, or something else where it is missing."""
        return self._parser.get(self._name, option, raw=raw, vars=vars, fallback=fallback)

    def getint(self, option, fallback=None, **options):
        return self._parser.getint(self._name, option, fallback=fallback, **options)

    def getfloat(self, option, fallback=None, **options):
        return self._parser.getfloat(self._name, option, fallback=fallback, **options)

    def getboolean(self, option, fallback=None, **options):
        return self._parser.getboolean(self._name, option, fallback=fallback, **options)
