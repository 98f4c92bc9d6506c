"""The help of programs."""

import re as _re

__all__ = ["HelpFormatter", "RawDescriptionHelpFormatter", "RawTextHelpFormatter",
           "ArgumentDefaultsHelpFormatter", "MetavarTypeHelpFormatter"]

SUPPRESS = "==SUPPRESS=="


class HelpFormatter:
    """Lays the help out."""

    __module__ = "argparse"

    class _Section:
        def __init__(self, formatter, parent, heading=None):
            self.formatter, self.parent, self.heading = formatter, parent, heading
            self.items = []

        def format_help(self):
            formatter = self.formatter
            if self.parent is not None:
                formatter._indent()
            body = "".join(part for part in (make(*args) for make, args in self.items)
                           if part and part is not SUPPRESS)
            if self.parent is not None:
                formatter._dedent()
            if not body:
                return ""
            heading = ""
            if self.heading is not SUPPRESS and self.heading is not None:
                heading = " " * formatter._current_indent + f"{self.heading}:\n"
            return "\n" + heading + body + "\n"

    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        if width is None:
            import shutil
            width = shutil.get_terminal_size().columns - 2
        self._prog, self._indent_increment, self._width = prog, indent_increment, width
        self._max_help_position = min(max_help_position, max(width - 20, indent_increment * 2))
        self._current_indent, self._action_max_length = 0, 0
        self._root_section = self._current_section = self._Section(self, None)

    def _indent(self):
        self._current_indent += self._indent_increment

    def _dedent(self):
        self._current_indent -= self._indent_increment

    def _add_item(self, make, args):
        self._current_section.items.append((make, args))

    def start_section(self, heading):
        self._indent()
        section = self._Section(self, self._current_section, heading)
        self._add_item(section.format_help, [])
        self._current_section = section

    def end_section(self):
        self._current_section = self._current_section.parent
        self._dedent()

    def add_text(self, text):
        if text is not SUPPRESS and text is not None:
            self._add_item(self._format_text, [text])

    def add_usage(self, usage, actions, groups, prefix=None):
        if usage is not SUPPRESS:
            self._add_item(self._format_usage, (usage, list(actions), groups, prefix))

    def add_argument(self, action):
        if action.help is SUPPRESS:
            return
        lengths = [len(self._format_action_invocation(action)) + self._current_indent]
        for below in self._subactions(action):
            lengths.append(len(self._format_action_invocation(below)) + self._current_indent
                           + self._indent_increment)
        self._action_max_length = max(self._action_max_length, max(lengths))
        self._add_item(self._format_action, [action])

    def add_arguments(self, actions):
        for action in actions:
            self.add_argument(action)

    def format_help(self):
        text = self._root_section.format_help()
        if not text:
            return text
        return _re.sub(r"\n\n\n+", "\n\n", text).strip("\n") + "\n"

    def _subactions(self, action):
        return action._get_subactions() if hasattr(action, "_get_subactions") else []

    def _format_usage(self, usage, actions, groups, prefix):
        prefix = "usage: " if prefix is None else prefix
        if usage is not None:
            usage = usage % {"prog": self._prog}
        elif not actions:
            usage = self._prog
        else:
            options = [one for one in actions if one.option_strings]
            others = [one for one in actions if not one.option_strings]
            parts = self._usage_parts(options + others, groups)
            usage = " ".join([self._prog] + parts)
            width = self._width - self._current_indent
            if len(prefix) + len(usage) > width:
                first = self._usage_parts(options, groups)
                second = self._usage_parts(others, groups)
                usage = "\n".join(self._usage_lines(prefix, first, second, width))
        return f"{prefix}{usage}\n\n"

    def _usage_lines(self, prefix, options, others, width):
        def wrapped(parts, indent, start=None):
            lines, line = [], []
            length = len(start) - 1 if start is not None else len(indent) - 1
            for part in parts:
                if length + 1 + len(part) > width and line:
                    lines.append(indent + " ".join(line))
                    line, length = [], len(indent) - 1
                line.append(part)
                length += len(part) + 1
            if line:
                lines.append(indent + " ".join(line))
            if start is not None:
                lines[0] = lines[0][len(indent):]
            return lines

        if len(prefix) + len(self._prog) <= 0.75 * width:
            indent = " " * (len(prefix) + len(self._prog) + 1)
            if options:
                return wrapped([self._prog] + options, indent, prefix) + wrapped(others, indent)
            if others:
                return wrapped([self._prog] + others, indent, prefix)
            return [self._prog]
        indent = " " * len(prefix)
        lines = wrapped(options + others, indent)
        if len(lines) > 1:
            lines = wrapped(options, indent) + wrapped(others, indent)
        return [self._prog] + lines

    def _usage_parts(self, actions, groups):
        parts, done = [], set()
        for action in actions:
            if action in done:
                continue
            group = next((one for one in groups if one._group_actions
                          and one._group_actions[0] is action
                          and all(member in actions for member in one._group_actions)), None)
            if group is not None:
                members = [one for one in group._group_actions if one.help is not SUPPRESS]
                done.update(group._group_actions)
                texts = [self._usage_part(one, False) for one in members]
                if texts:
                    joined = " | ".join(texts)
                    if group.required:
                        parts.append(f"({joined})" if len(texts) > 1 else joined)
                    else:
                        parts.append(f"[{joined}]")
                continue
            if action.help is not SUPPRESS:
                parts.append(self._usage_part(action, True))
        return parts

    def _usage_part(self, action, may_bracket):
        if not action.option_strings:
            text = self._format_args(action, self._default_metavar(action))
            if not may_bracket and text.startswith("[") and text.endswith("]"):
                text = text[1:-1]
            return text
        if action.nargs == 0:
            text = action.format_usage()
        else:
            text = f"{action.option_strings[0]} " + self._format_args(
                action, self._option_metavar(action))
        return f"[{text}]" if may_bracket and not action.required else text

    def _default_metavar(self, action):
        return action.dest

    def _option_metavar(self, action):
        return action.dest.upper()

    def _metavar(self, action, standard):
        if action.metavar is not None:
            value = action.metavar
        elif action.choices is not None:
            value = "{" + ",".join(str(one) for one in action.choices) + "}"
        else:
            value = standard
        return lambda count: value if isinstance(value, tuple) else (value,) * count

    def _format_args(self, action, standard):
        metavar, count = self._metavar(action, standard), action.nargs
        if count is None:
            return "%s" % metavar(1)
        if count == "?":
            return "[%s]" % metavar(1)
        if count == "*":
            names = metavar(1)
            return "[%s [%s ...]]" % names if len(names) == 2 else "[%s ...]" % names
        if count == "+":
            return "%s [%s ...]" % metavar(2)
        if count == "...":
            return "..."
        if count == "A...":
            return "%s ..." % metavar(1)
        if count is SUPPRESS:
            return ""
        return " ".join(metavar(count)[:count])

    def _format_action_invocation(self, action):
        if not action.option_strings:
            return " ".join(self._metavar(action, self._default_metavar(action))(1))
        if action.nargs == 0:
            return ", ".join(action.option_strings)
        args = self._format_args(action, self._option_metavar(action))
        return ", ".join(f"{name} {args}" for name in action.option_strings)

    def _format_action(self, action):
        position = min(self._action_max_length + 2, self._max_help_position)
        help_width = max(self._width - position, 11)
        width = position - self._current_indent - 2
        header = self._format_action_invocation(action)
        margin = " " * self._current_indent
        if not action.help:
            text, lead = f"{margin}{header}\n", 0
        elif len(header) <= width:
            text, lead = f"{margin}{header:<{width}}  ", 0
        else:
            text, lead = f"{margin}{header}\n", position
        parts = [text]
        if action.help and action.help.strip():
            lines = self._split_lines(self._expand_help(action), help_width)
            parts.append(" " * lead + lines[0] + "\n")
            parts += [" " * position + line + "\n" for line in lines[1:]]
        elif not text.endswith("\n"):
            parts.append("\n")
        self._indent()
        for below in self._subactions(action):
            parts.append(self._format_action(below))
        self._dedent()
        return "".join(parts)

    def _expand_help(self, action):
        values = dict(vars(action), prog=self._prog)
        for name in list(values):
            if values[name] is SUPPRESS:
                del values[name]
            elif hasattr(values[name], "__name__"):
                values[name] = values[name].__name__
        if values.get("choices") is not None:
            values["choices"] = ", ".join(map(str, values["choices"]))
        return self._get_help_string(action) % values

    def _get_help_string(self, action):
        return action.help

    def _format_text(self, text):
        if "%(prog)" in text:
            text = text % {"prog": self._prog}
        width = max(self._width - self._current_indent, 11)
        return self._fill_text(text, width, " " * self._current_indent) + "\n\n"

    def _split_lines(self, text, width):
        import textwrap
        return textwrap.wrap(" ".join(text.split()), width)

    def _fill_text(self, text, width, indent):
        import textwrap
        return textwrap.fill(" ".join(text.split()), width, initial_indent=indent,
                             subsequent_indent=indent)


class RawDescriptionHelpFormatter(HelpFormatter):
    """Leaves descriptions as they are."""

    __module__ = "argparse"

    def _fill_text(self, text, width, indent):
        return "".join(indent + line for line in text.splitlines(keepends=True))


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    """Leaves all texts as they are."""

    __module__ = "argparse"

    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    """Adds the defaults to the help of arguments."""

    __module__ = "argparse"

    def _get_help_string(self, action):
        text = action.help or ""
        if "%(default)" not in text and action.default is not SUPPRESS:
            if action.option_strings or action.nargs in ("?", "*"):
                text += " (default: %(default)s)"
        return text


class MetavarTypeHelpFormatter(HelpFormatter):
    """Names the types of arguments."""

    __module__ = "argparse"

    def _default_metavar(self, action):
        return action.type.__name__

    _option_metavar = _default_metavar
