"""Arguments of programs."""

import os as _os
import re as _re
import sys as _sys

__all__ = [
    "ArgumentParser", "ArgumentError", "ArgumentTypeError", "BooleanOptionalAction", "FileType",
    "HelpFormatter", "ArgumentDefaultsHelpFormatter", "RawDescriptionHelpFormatter",
    "RawTextHelpFormatter", "MetavarTypeHelpFormatter", "Namespace", "Action", "ONE_OR_MORE",
    "OPTIONAL", "PARSER", "REMAINDER", "SUPPRESS", "ZERO_OR_MORE",
]

SUPPRESS = "==SUPPRESS=="
OPTIONAL, ZERO_OR_MORE, ONE_OR_MORE = "?", "*", "+"
PARSER, REMAINDER = "A...", "..."

from _argparse_help import *


class ArgumentError(Exception):
    """An argument that does not fit."""

    def __init__(self, argument, message):
        self.argument_name = _name_of(argument)
        self.message = message

    def __str__(self):
        if self.argument_name is None:
            return str(self.message)
        return f"argument {self.argument_name}: {self.message}"


class ArgumentTypeError(Exception):
    """What a `type` raises to say what is wrong."""


def _name_of(argument):
    if argument is None:
        return None
    if argument.option_strings:
        return "/".join(argument.option_strings)
    if argument.metavar not in (None, SUPPRESS):
        return argument.metavar if isinstance(argument.metavar, str) else "/".join(argument.metavar)
    if argument.dest not in (None, SUPPRESS):
        return argument.dest
    if argument.choices:
        return "{" + ",".join(map(str, argument.choices)) + "}"
    return None


class _Shown:
    def __repr__(self):
        parts = []
        odd = {}
        for name, value in self._shown():
            if name.isidentifier():
                parts.append(f"{name}={value!r}")
            else:
                odd[name] = value
        if odd:
            parts.append(f"**{odd!r}")
        return f"{type(self).__name__}({', '.join(parts)})"

    def _shown(self):
        return list(self.__dict__.items())


class Namespace(_Shown):
    """The values of the arguments."""

    def __init__(self, **values):
        for name, value in values.items():
            setattr(self, name, value)

    def __eq__(self, other):
        return vars(self) == vars(other) if isinstance(other, Namespace) else NotImplemented

    def __contains__(self, key):
        return key in self.__dict__


class Action(_Shown):
    """What an argument does."""

    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None,
                 choices=None, required=False, help=None, metavar=None):
        self.option_strings, self.dest, self.nargs = option_strings, dest, nargs
        self.const, self.default, self.type = const, default, type
        self.choices, self.required, self.help, self.metavar = choices, required, help, metavar

    def _shown(self):
        names = ("option_strings", "dest", "nargs", "const", "default", "type", "choices",
                 "required", "help", "metavar")
        return [(name, getattr(self, name)) for name in names]

    def format_usage(self):
        return self.option_strings[0]

    def __call__(self, parser, namespace, values, option_string=None):
        raise NotImplementedError(".__call__() not defined")


class _StoreAction(Action):
    def __init__(self, option_strings, dest, nargs=None, const=None, **options):
        if nargs == 0:
            raise ValueError("nargs for store actions must be != 0; if you have nothing to store, "
                             "actions such as store true or store const may be more appropriate")
        if const is not None and nargs != OPTIONAL:
            raise ValueError("nargs must be '?' to supply const")
        super().__init__(option_strings, dest, nargs, const, **options)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values)


class _StoreConstAction(Action):
    def __init__(self, option_strings, dest, const=None, default=None, required=False, help=None,
                 metavar=None):
        super().__init__(option_strings, dest, 0, const, default, required=required, help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, self.const)


class _StoreTrueAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=False, required=False, help=None):
        super().__init__(option_strings, dest, True, default, required, help)


class _StoreFalseAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=True, required=False, help=None):
        super().__init__(option_strings, dest, False, default, required, help)


class _AppendAction(_StoreAction):
    def __call__(self, parser, namespace, values, option_string=None):
        items = list(getattr(namespace, self.dest, None) or [])
        items.append(values)
        setattr(namespace, self.dest, items)


class _ExtendAction(_StoreAction):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, list(getattr(namespace, self.dest, None) or []) + list(values))


class _AppendConstAction(_StoreConstAction):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, list(getattr(namespace, self.dest, None) or []) + [self.const])


class _CountAction(Action):
    def __init__(self, option_strings, dest, default=None, required=False, help=None):
        super().__init__(option_strings, dest, 0, default=default, required=required, help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, (getattr(namespace, self.dest, None) or 0) + 1)


class BooleanOptionalAction(Action):
    """`--flag` and `--no-flag`."""

    def __init__(self, option_strings, dest, default=None, type=None, choices=None, required=False,
                 help=None, metavar=None):
        names = []
        for name in option_strings:
            names.append(name)
            if name.startswith("--"):
                names.append("--no-" + name[2:])
        if help is not None and default is not None and default is not SUPPRESS:
            help += " (default: %(default)s)"
        super().__init__(names, dest, 0, default=default, type=type, choices=choices,
                         required=required, help=help, metavar=metavar)

    def __call__(self, parser, namespace, values, option_string=None):
        if option_string in self.option_strings:
            setattr(namespace, self.dest, not option_string.startswith("--no-"))

    def format_usage(self):
        return " | ".join(self.option_strings)


class _HelpAction(Action):
    def __init__(self, option_strings, dest=SUPPRESS, default=SUPPRESS, help=None):
        super().__init__(option_strings, dest, 0, default=default, help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        parser.print_help()
        parser.exit()


class _VersionAction(Action):
    def __init__(self, option_strings, version=None, dest=SUPPRESS, default=SUPPRESS,
                 help="show program's version number and exit"):
        super().__init__(option_strings, dest, 0, default=default, help=help)
        self.version = version

    def __call__(self, parser, namespace, values, option_string=None):
        formatter = parser._get_formatter()
        formatter.add_text(self.version or parser.version)
        parser._print_message(formatter.format_help(), _sys.stdout)
        parser.exit()


class _SubParsersAction(Action):
    class _Choice(Action):
        def __init__(self, name, aliases, help):
            shown = name + (f" ({', '.join(aliases)})" if aliases else "")
            super().__init__([], shown, help=help, metavar=shown)

    def __init__(self, option_strings, prog, parser_class, dest=SUPPRESS, required=False, help=None,
                 metavar=None):
        self._prog_prefix, self._parser_class = prog, parser_class
        self._name_parser_map, self._choices_actions = {}, []
        super().__init__(option_strings, dest, PARSER, choices=self._name_parser_map,
                         required=required, help=help, metavar=metavar)

    def add_parser(self, name, **options):
        """A command."""
        if options.get("prog") is None:
            options["prog"] = f"{self._prog_prefix} {name}"
        aliases = options.pop("aliases", ())
        if name in self._name_parser_map:
            raise ArgumentError(self, f"conflicting subparser: {name}")
        if "help" in options:
            self._choices_actions.append(self._Choice(name, aliases, options.pop("help")))
        parser = self._parser_class(**options)
        for one in (name, *aliases):
            self._name_parser_map[one] = parser
        return parser

    def _get_subactions(self):
        return self._choices_actions

    def __call__(self, parser, namespace, values, option_string=None):
        name, rest = values[0], values[1:]
        if self.dest is not SUPPRESS:
            setattr(namespace, self.dest, name)
        if name not in self._name_parser_map:
            raise ArgumentError(self, f"unknown parser {name!r} (choices: "
                                f"{', '.join(self._name_parser_map)})")
        below, left = self._name_parser_map[name].parse_known_args(rest, None)
        for key, value in vars(below).items():
            setattr(namespace, key, value)
        if left:
            vars(namespace).setdefault("_unrecognized_args", []).extend(left)


class FileType:
    """Opens a file that an argument names."""

    def __init__(self, mode="r", bufsize=-1, encoding=None, errors=None):
        self._mode, self._encoding, self._errors = mode, encoding, errors

    def __call__(self, string):
        if string == "-":
            return _sys.stdin if "r" in self._mode else _sys.stdout
        try:
            return open(string, self._mode, encoding=self._encoding, errors=self._errors)
        except OSError as problem:
            raise ArgumentTypeError(f"can't open '{string}': {problem}")

    def __repr__(self):
        return f"FileType({self._mode!r})"


_actions = {
    None: _StoreAction, "store": _StoreAction, "store_const": _StoreConstAction,
    "store_true": _StoreTrueAction, "store_false": _StoreFalseAction, "append": _AppendAction,
    "append_const": _AppendConstAction, "count": _CountAction, "help": _HelpAction,
    "version": _VersionAction, "parsers": _SubParsersAction, "extend": _ExtendAction,
}


class _Container:
    def __init__(self, description, prefix_chars, argument_default, conflict_handler):
        self.description, self.argument_default = description, argument_default
        self.prefix_chars, self.conflict_handler = prefix_chars, conflict_handler
        self._actions, self._option_string_actions = [], {}
        self._action_groups, self._mutually_exclusive_groups = [], []
        self._defaults, self._types = {}, {}

    def register(self, registry_name, value, object):
        if registry_name == "type":
            self._types[value] = object
        else:
            self._own_actions = {**getattr(self, "_own_actions", {}), value: object}

    def set_defaults(self, **defaults):
        """Values for names that no argument gave."""
        self._defaults.update(defaults)
        for action in self._actions:
            if action.dest in defaults:
                action.default = defaults[action.dest]

    def get_default(self, dest):
        """The value of a name that no argument gave."""
        for action in self._actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._defaults.get(dest)

    def add_argument(self, *names, **options):
        """An argument of the program."""
        prefixes = self.prefix_chars
        if not names or len(names) == 1 and names[0][:1] not in prefixes:
            if names and "dest" in options:
                raise ValueError("dest supplied twice for positional argument")
            options = self._positional(*names, **options)
        else:
            options = self._optional(names, **options)
        if "default" not in options:
            dest = options["dest"]
            if dest in self._defaults:
                options["default"] = self._defaults[dest]
            elif self.argument_default is not None:
                options["default"] = self.argument_default
        kind = options.pop("action", None)
        maker = getattr(self, "_own_actions", {}).get(kind) or (
            _actions.get(kind) if kind is None or isinstance(kind, str) else kind)
        if not callable(maker):
            raise ValueError(f'unknown action "{kind}"')
        action = maker(**options)
        if not callable(self._types.get(action.type, action.type)) and action.type is not None:
            raise ValueError(f"{action.type!r} is not callable")
        if action.type is FileType:
            raise ValueError(f"{FileType!r} is a FileType class object, instance of it must be "
                             "passed")
        return self._add_action(action)

    def _positional(self, dest, **options):
        if "required" in options:
            raise TypeError("'required' is an invalid argument for positionals")
        if options.get("nargs") not in (OPTIONAL, ZERO_OR_MORE, REMAINDER, SUPPRESS):
            options["required"] = True
        if options.get("nargs") == ZERO_OR_MORE and "default" not in options:
            options["required"] = True
        return dict(options, dest=dest, option_strings=[])

    def _optional(self, names, **options):
        long = []
        for name in names:
            if name[:1] not in self.prefix_chars:
                raise ValueError(f"invalid option string {name!r}: must start with a character "
                                 f"{self.prefix_chars!r}")
            if len(name) > 1 and name[1] in self.prefix_chars:
                long.append(name)
        dest = options.pop("dest", None)
        if dest is None:
            dest = (long or list(names))[0].lstrip(self.prefix_chars).replace("-", "_")
            if not dest:
                raise ValueError(f"dest= is required for options like {names[0]!r}")
        return dict(options, dest=dest, option_strings=list(names))

    def _add_action(self, action):
        self._check_conflict(action)
        self._actions.append(action)
        action.container = self
        for name in action.option_strings:
            self._option_string_actions[name] = action
        return action

    def _check_conflict(self, action):
        clash = [name for name in action.option_strings if name in self._option_string_actions]
        if not clash:
            return
        if self.conflict_handler == "resolve":
            for name in clash:
                other = self._option_string_actions.pop(name)
                other.option_strings.remove(name)
                if not other.option_strings:
                    other.container._remove_action(other)
            return
        word = "strings" if len(clash) > 1 else "string"
        raise ArgumentError(action, f"conflicting option {word}: {', '.join(clash)}")

    def _remove_action(self, action):
        self._actions.remove(action)

    def add_argument_group(self, *args, **kwargs):
        """Arguments that stand together in the help."""
        group = _Group(self, *args, **kwargs)
        self._action_groups.append(group)
        return group

    def add_mutually_exclusive_group(self, **options):
        """Arguments of which only one can be given."""
        group = _Exclusive(self, **options)
        self._mutually_exclusive_groups.append(group)
        return group


class _Group(_Container):
    def __init__(self, container, title=None, description=None, **options):
        super().__init__(description, options.get("prefix_chars", container.prefix_chars),
                         options.get("argument_default", container.argument_default),
                         options.get("conflict_handler", container.conflict_handler))
        self.title, self._container, self._group_actions = title, container, []
        self._actions = container._actions
        self._option_string_actions = container._option_string_actions
        self._defaults = container._defaults
        self._mutually_exclusive_groups = container._mutually_exclusive_groups

    def _add_action(self, action):
        action = super()._add_action(action)
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        super()._remove_action(action)
        self._group_actions.remove(action)


class _Exclusive(_Group):
    def __init__(self, container, required=False):
        super().__init__(container)
        self.required = required

    def _add_action(self, action):
        if action.required:
            raise ValueError("mutually exclusive arguments must be optional")
        action = self._container._add_action(action)
        self._group_actions.append(action)
        return action


class ArgumentParser(_Container, _Shown):
    """Reads the arguments of a program."""

    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=[],
                 formatter_class=HelpFormatter, prefix_chars="-", fromfile_prefix_chars=None,
                 argument_default=None, conflict_handler="error", add_help=True, allow_abbrev=True,
                 exit_on_error=True):
        super().__init__(description, prefix_chars, argument_default, conflict_handler)
        self.prog = _os.path.basename(_sys.argv[0]) if prog is None else prog
        self.usage, self.epilog, self.formatter_class = usage, epilog, formatter_class
        self.fromfile_prefix_chars, self.add_help = fromfile_prefix_chars, add_help
        self.allow_abbrev, self.exit_on_error = allow_abbrev, exit_on_error
        self._positionals = self.add_argument_group("positional arguments")
        self._optionals = self.add_argument_group("options")
        self._subparsers = None
        if add_help:
            mark = "-" if "-" in prefix_chars else prefix_chars[0]
            self.add_argument(mark + "h", mark * 2 + "help", action="help", default=SUPPRESS,
                              help="show this help message and exit")
        for parent in parents:
            self._adopt(parent)

    def _shown(self):
        names = ("prog", "usage", "description", "formatter_class", "conflict_handler", "add_help")
        return [(name, getattr(self, name)) for name in names]

    def _adopt(self, parent):
        titles = {group.title: group for group in self._action_groups}
        homes = {}
        for group in parent._action_groups:
            if group.title not in titles:
                titles[group.title] = self.add_argument_group(group.title, group.description)
            for action in group._group_actions:
                homes[id(action)] = titles[group.title]
        for group in parent._mutually_exclusive_groups:
            own = self.add_mutually_exclusive_group(required=group.required)
            for action in group._group_actions:
                homes[id(action)] = own
        for action in parent._actions:
            homes.get(id(action), self)._add_action(action)
        self._defaults.update(parent._defaults)

    def _add_action(self, action):
        if action.option_strings:
            return self._optionals._add_action(action)
        return self._positionals._add_action(action)

    def add_subparsers(self, **options):
        """Commands, each with arguments of its own."""
        if self._subparsers is not None:
            self.error("cannot have multiple subparser arguments")
        options.setdefault("parser_class", type(self))
        if "title" in options or "description" in options:
            self._subparsers = self.add_argument_group(
                options.pop("title", "subcommands"), options.pop("description", None))
        else:
            self._subparsers = self._positionals
        if options.get("prog") is None:
            formatter = self._get_formatter()
            formatter.add_usage(self.usage, [one for one in self._actions if not one.option_strings],
                                self._mutually_exclusive_groups, "")
            options["prog"] = formatter.format_help().strip()
        action = _SubParsersAction(option_strings=[], **options)
        self._subparsers._add_action(action)
        return action

    # Help

    def _get_formatter(self):
        return self.formatter_class(prog=self.prog)

    def format_usage(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        return formatter.format_help()

    def format_help(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        formatter.add_text(self.description)
        for group in self._action_groups:
            formatter.start_section(group.title)
            formatter.add_text(group.description)
            formatter.add_arguments(group._group_actions)
            formatter.end_section()
        formatter.add_text(self.epilog)
        return formatter.format_help()

    def print_usage(self, file=None):
        self._print_message(self.format_usage(), _sys.stdout if file is None else file)

    def print_help(self, file=None):
        self._print_message(self.format_help(), _sys.stdout if file is None else file)

    def _print_message(self, message, file=None):
        if message:
            (file or _sys.stderr).write(message)

    def exit(self, status=0, message=None):
        """Ends the program."""
        if message:
            self._print_message(message, _sys.stderr)
        _sys.exit(status)

    def error(self, message):
        """Ends the program with the usage and what is wrong."""
        self.print_usage(_sys.stderr)
        self.exit(2, f"{self.prog}: error: {message}\n")

    # Reading

    def parse_args(self, args=None, namespace=None):
        """The values of the arguments."""
        namespace, left = self.parse_known_args(args, namespace)
        if left:
            self.error(f"unrecognized arguments: {' '.join(left)}")
        return namespace

    def parse_known_args(self, args=None, namespace=None):
        """The values of the arguments, and those that nobody knows."""
        args = _sys.argv[1:] if args is None else list(args)
        if namespace is None:
            namespace = Namespace()
        for action in self._actions:
            if action.dest is not SUPPRESS and not hasattr(namespace, action.dest) \
                    and action.default is not SUPPRESS:
                setattr(namespace, action.dest, action.default)
        for name, value in self._defaults.items():
            if not hasattr(namespace, name):
                setattr(namespace, name, value)
        if not self.exit_on_error:
            left = _Reading(self, namespace).read(args)
        else:
            try:
                left = _Reading(self, namespace).read(args)
            except ArgumentError as problem:
                self.error(str(problem))
        left += vars(namespace).pop("_unrecognized_args", [])
        return namespace, left

    parse_known_intermixed_args = parse_known_args

    def parse_intermixed_args(self, args=None, namespace=None):
        return self.parse_args(args, namespace)

    def convert_arg_line_to_args(self, arg_line):
        return [arg_line]

    def _value(self, action, text):
        convert = self._types.get(action.type, action.type)
        if convert is None:
            return text
        try:
            return convert(text)
        except ArgumentTypeError as problem:
            raise ArgumentError(action, str(problem)) from None
        except (TypeError, ValueError):
            name = getattr(action.type, "__name__", repr(action.type))
            raise ArgumentError(action, f"invalid {name} value: {text!r}") from None

    def _check(self, action, value):
        if action.choices is not None and value not in action.choices:
            shown = ", ".join(map(repr, action.choices))
            raise ArgumentError(action, f"invalid choice: {value!r} (choose from {shown})")


class _Reading:
    """One reading of arguments."""

    def __init__(self, parser, namespace):
        self.parser, self.namespace = parser, namespace
        self.left, self.seen, self.given = [], set(), set()

    def read(self, args):
        parser = self.parser
        if parser.fromfile_prefix_chars:
            args = self._with_files(args)
        # Options are O with what they mean, the rest A; behind -- all are A.
        kinds, meanings, is_plain = [], {}, False
        for place, text in enumerate(args):
            if is_plain:
                kinds.append("A")
            elif text == "--":
                kinds.append("-")
                is_plain = True
            else:
                meaning = self._option(text)
                if meaning is None:
                    kinds.append("A")
                else:
                    meanings[place] = meaning
                    kinds.append("O")
        kinds = "".join(kinds)
        self.args, self.kinds, self.meanings = args, kinds, meanings
        positionals = [action for action in parser._actions if not action.option_strings]
        place, last = 0, max(meanings, default=-1)
        while place <= last:
            following = min((one for one in meanings if one >= place), default=len(args))
            if place != following:
                after = self._positionals(positionals, place)
                if after > place:
                    place = after
                    continue
                place = after
            if place not in meanings:
                stop = min((one for one in meanings if one >= place), default=len(args))
                self.left += args[place:stop]
                place = stop
                continue
            place = self._take_option(place)
        place = self._positionals(positionals, place)
        self.left += args[place:]
        missing = []
        for action in parser._actions:
            if action in self.seen:
                continue
            if action.required:
                missing.append(_name_of(action))
            elif isinstance(action.default, str) and action.dest is not SUPPRESS and \
                    getattr(self.namespace, action.dest, None) is action.default:
                setattr(self.namespace, action.dest, parser._value(action, action.default))
        if missing:
            raise ArgumentError(
                None, f"the following arguments are required: {', '.join(map(str, missing))}")
        for group in parser._mutually_exclusive_groups:
            if group.required and not any(one in self.given for one in group._group_actions):
                names = " ".join(_name_of(one) for one in group._group_actions
                                 if one.help is not SUPPRESS)
                raise ArgumentError(None, f"one of the arguments {names} is required")
        return self.left

    def _with_files(self, args):
        result = []
        for text in args:
            if not text or text[0] not in self.parser.fromfile_prefix_chars:
                result.append(text)
                continue
            try:
                with open(text[1:]) as file:
                    lines = [one for line in file.read().splitlines()
                             for one in self.parser.convert_arg_line_to_args(line)]
            except OSError as problem:
                raise ArgumentError(None, str(problem)) from None
            result += self._with_files(lines)
        return result

    def _option(self, text):
        """(action, name, value) of what looks like an option; None for a positional argument."""
        parser = self.parser
        known = parser._option_string_actions
        if not text or text[0] not in parser.prefix_chars:
            return None
        if text in known:
            return known[text], text, None
        if len(text) == 1:
            return None
        if "=" in text:
            name, value = text.split("=", 1)
            if name in known:
                return known[name], name, value
        found = self._near(text)
        if len(found) > 1:
            names = ", ".join(name for _, name, _ in found)
            raise ArgumentError(None, f"ambiguous option: {text} could match {names}")
        if found:
            return found[0]
        if _re.fullmatch(r"-\d+|-\d*\.\d+", text) and not any(
                _re.fullmatch(r"-\d+|-\d*\.\d+", name) for name in known):
            return None
        if " " in text:
            return None
        return None, text, None

    def _near(self, text):
        known, found = self.parser._option_string_actions, []
        marks = self.parser.prefix_chars
        if text[0] in marks and text[1] in marks:
            if self.parser.allow_abbrev:
                name, _, value = text.partition("=")
                found = [(action, one, value if "=" in text else None)
                         for one, action in known.items() if one.startswith(name)]
        elif text[0] in marks:
            for one, action in known.items():
                if one == text[:2]:
                    found.append((action, one, text[2:]))
                elif one.startswith(text) and self.parser.allow_abbrev:
                    found.append((action, one, None))
        return found

    def _take_option(self, place):
        action, name, value = self.meanings[place]
        if action is None:
            self.left.append(self.args[place])
            return place + 1
        calls = []
        while True:
            if value is not None:
                count = self._count(action, "A")
                is_short = name[1:2] not in self.parser.prefix_chars
                if count == 0 and is_short and value:
                    # Short options behind one mark.
                    calls.append((action, [], name))
                    name = name[0] + value[0]
                    value = value[1:] or None
                    if name not in self.parser._option_string_actions:
                        raise ArgumentError(action, f"ignored explicit argument {value or name[1]!r}")
                    action = self.parser._option_string_actions[name]
                    if value and value.startswith("="):
                        value = value[1:]
                    continue
                if count == 1:
                    calls.append((action, [value], name))
                    end = place + 1
                    break
                raise ArgumentError(action, f"ignored explicit argument {value!r}")
            start = place + 1
            count = self._count(action, self.kinds[start:])
            end = start + count
            calls.append((action, self.args[start:end], name))
            break
        for action, values, name in calls:
            self._take(action, values, name)
        return end

    _counts = {
        None: "expected one argument", OPTIONAL: "expected at most one argument",
        ONE_OR_MORE: "expected at least one argument",
    }

    def _pattern(self, action):
        count = action.nargs
        pattern = {
            None: "(-*A-*)", OPTIONAL: "(-*A?-*)", ZERO_OR_MORE: "(-*[A-]*)",
            ONE_OR_MORE: "(-*A[A-]*)", REMAINDER: "([-AO]*)", PARSER: "(-*A[-AO]*)",
            SUPPRESS: "(-*-*)",
        }.get(count) if not isinstance(count, int) else f"(-*{'-*'.join('A' * count)})"
        if action.option_strings:
            pattern = pattern.replace("-*", "").replace("-", "")
        return pattern

    def _count(self, action, kinds):
        found = _re.match(self._pattern(action), kinds)
        if found is None:
            count = action.nargs
            text = self._counts.get(count) if not isinstance(count, int) else None
            if text is None:
                text = f"expected {count} argument" + ("s" if count != 1 else "")
            raise ArgumentError(action, text)
        return len(found[1])

    def _positionals(self, positionals, place):
        kinds = self.kinds[place:]
        for count in range(len(positionals), 0, -1):
            pattern = "".join(map(self._pattern, positionals[:count]))
            found = _re.match(pattern, kinds)
            if found:
                break
        else:
            return place
        taken = positionals[:count]
        del positionals[:count]
        for action, part in zip(taken, found.groups()):
            values = self.args[place:place + len(part)]
            place += len(part)
            if action.nargs not in (PARSER, REMAINDER) and "--" in values:
                values.remove("--")
            elif action.nargs == PARSER and values[:1] == ["--"]:
                del values[0]
            self._take(action, values)
        return place

    def _take(self, action, values, name=None):
        self.seen.add(action)
        parser = self.parser
        value = self._converted(action, values)
        if value is not action.default or name is not None:
            self.given.add(action)
            for group in parser._mutually_exclusive_groups:
                if action in group._group_actions:
                    for other in group._group_actions:
                        if other is not action and other in self.given:
                            raise ArgumentError(
                                action, f"not allowed with argument {_name_of(other)}")
        if value is not SUPPRESS:
            action(parser, self.namespace, value, name)

    def _converted(self, action, values):
        parser, count = self.parser, action.nargs
        if not values and count == OPTIONAL:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str):
                value = parser._value(action, value)
                parser._check(action, value)
            return value
        if not values and count == ZERO_OR_MORE and not action.option_strings:
            if action.default is not None:
                return action.default
            return []
        if len(values) == 1 and count in (None, OPTIONAL):
            value = parser._value(action, values[0])
            parser._check(action, value)
            return value
        if count == REMAINDER:
            return [parser._value(action, one) for one in values]
        if count == PARSER:
            value = [parser._value(action, one) for one in values]
            parser._check(action, value[0])
            return value
        if count == SUPPRESS:
            return SUPPRESS
        value = [parser._value(action, one) for one in values]
        for one in value:
            parser._check(action, one)
        return value
