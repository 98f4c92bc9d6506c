"""The classes of `string`."""

import re


class Template:
    """A text with `$names` in it."""

    __module__ = "string"
    delimiter = "$"
    idpattern = r"(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None
    flags = re.IGNORECASE

    def __init__(self, template):
        self.template = template

    @property
    def pattern(self):
        sign = re.escape(self.delimiter)
        braced = self.braceidpattern or self.idpattern
        return re.compile(
            f"{sign}(?:(?P<escaped>{sign})|(?P<named>{self.idpattern})"
            f"|{{(?P<braced>{braced})}}|(?P<invalid>))", self.flags)

    def _values(self, mapping, kws):
        if mapping is None:
            return kws
        if kws:
            values = dict(mapping)
            values.update(kws)
            return values
        return mapping

    def _invalid(self, match):
        place = match.start("invalid")
        lines = self.template[:place].splitlines(keepends=True)
        if not lines:
            line, column = 1, 1
        else:
            column = place - len("".join(lines[:-1]))
            line = len(lines)
        raise ValueError(f"Invalid placeholder in string: line {line}, col {column}")

    def substitute(self, mapping=None, /, **kws):
        """The text with the values of its names."""
        values = self._values(mapping, kws)

        def convert(match):
            name = match["named"] or match["braced"]
            if name is not None:
                return str(values[name])
            if match["escaped"] is not None:
                return self.delimiter
            self._invalid(match)
        return self.pattern.sub(convert, self.template)

    def safe_substitute(self, mapping=None, /, **kws):
        """The text with the values of those names that have one."""
        values = self._values(mapping, kws)

        def convert(match):
            name = match["named"] or match["braced"]
            if name is not None:
                try:
                    return str(values[name])
                except KeyError:
                    return match.group()
            return self.delimiter if match["escaped"] is not None else match.group()
        return self.pattern.sub(convert, self.template)

    def is_valid(self):
        """Whether all signs are followed by names."""
        return all(match["invalid"] is None for match in self.pattern.finditer(self.template))

    def get_identifiers(self):
        """The names in the text."""
        found = []
        for match in self.pattern.finditer(self.template):
            name = match["named"] or match["braced"]
            if name is not None and name not in found:
                found.append(name)
        return found


class Formatter:
    """Fills layouts as `str.format` does."""

    __module__ = "string"

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        return format_string.format(*args, **kwargs)

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def format_field(self, value, format_spec):
        return format(value, format_spec)
