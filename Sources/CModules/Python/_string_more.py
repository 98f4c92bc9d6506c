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
        used = set()
        result = self._filled(format_string, args, kwargs, used, 2, [0])
        self.check_unused_args(used, args, kwargs)
        return result

    def _filled(self, text, args, kwargs, used, depth, count):
        if depth < 0:
            raise ValueError("Max string recursion exceeded")
        pieces = []
        for literal, name, spec, conversion in self.parse(text):
            if literal:
                pieces.append(literal)
            if name is None:
                continue
            first = re.match(r"[^.\[]*", name)[0]
            if first == "":
                if count[0] is None:
                    raise ValueError("cannot switch from manual field specification to automatic "
                                     "field numbering")
                name = str(count[0]) + name
                count[0] += 1
            elif first.isdigit():
                if count[0]:
                    raise ValueError("cannot switch from manual field specification to automatic "
                                     "field numbering")
                count[0] = None
            value, key = self.get_field(name, args, kwargs)
            used.add(key)
            value = self.convert_field(value, conversion)
            spec = self._filled(spec, args, kwargs, used, depth - 1, count)
            pieces.append(self.format_field(value, spec))
        return "".join(pieces)

    def parse(self, format_string):
        """Literal text, field, layout and conversion, one after the other."""
        literal, place, text = "", 0, format_string
        while place < len(text):
            one = text[place]
            place += 1
            if one in "{}" and text[place:place + 1] == one:
                yield literal + one, None, None, None
                literal = ""
                place += 1
                continue
            if one == "}":
                raise ValueError("Single '}' encountered in format string")
            if one != "{":
                literal += one
                continue
            start, depth = place, 1
            while place < len(text) and depth:
                depth += {"{": 1, "}": -1}.get(text[place], 0)
                place += 1
            if depth:
                raise ValueError("Single '{' encountered in format string" if start == len(text)
                                 else "expected '}' before end of string")
            found = re.match(r"((?:[^\[:!]|\[[^\]]*\]?)*)(?:!([^:]*))?(?::(.*))?$",
                              text[start:place - 1], re.DOTALL)
            yield literal, found[1], found[3] or "", found[2]
            literal = ""
        if literal:
            yield literal, None, None, None

    def get_field(self, field_name, args, kwargs):
        first = re.match(r"[^.\[]*", field_name)[0]
        key = int(first) if first.isdigit() else first
        value = self.get_value(key, args, kwargs)
        for attribute, index in re.findall(r"\.([^.\[]+)|\[([^\]]+)\]", field_name[len(first):]):
            if attribute:
                value = getattr(value, attribute)
            else:
                value = value[int(index) if index.isdigit() else index]
        return value, key

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        """All arguments may be left unused."""

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion in ("s", "r", "a"):
            return {"s": str, "r": repr, "a": ascii}[conversion](value)
        raise ValueError(f"Unknown conversion specifier {conversion!s}")

    def format_field(self, value, format_spec):
        return format(value, format_spec)
