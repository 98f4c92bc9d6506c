"""Values from text. There are no trees to look at."""

_SPACE = " \t"


def literal_eval(node_or_string):
    """The value of a text that is a literal."""
    if not isinstance(node_or_string, str):
        raise ValueError(f"malformed node or string: {node_or_string!r}")
    text = node_or_string.lstrip(_SPACE)
    compile(text, "<unknown>", "eval")
    return _Reader(text).whole()


class _Reader:
    def __init__(self, text):
        self.text, self.place = text, 0

    def fail(self):
        raise ValueError(f"malformed node or string: {self.text!r}")

    def skip(self):
        while self.place < len(self.text):
            one = self.text[self.place]
            if one == "#":
                while self.place < len(self.text) and self.text[self.place] != "\n":
                    self.place += 1
            elif one in " \t\r\n\f\\":
                self.place += 1
            else:
                return

    def take(self, mark):
        self.skip()
        if self.text.startswith(mark, self.place):
            self.place += len(mark)
            return True
        return False

    def whole(self):
        value = self.value()
        if self.take(","):
            items = [value]
            while True:
                self.skip()
                if self.place >= len(self.text):
                    break
                items.append(self.value())
                if not self.take(","):
                    break
            value = tuple(items)
        self.skip()
        if self.place < len(self.text):
            self.fail()
        return value

    def value(self):
        first = self.single()
        self.skip()
        sign = self.text[self.place:self.place + 1]
        if sign in ("+", "-") and sign:
            self.place += 1
            second = self.single()
            if type(first) not in (int, float) or type(second) is not complex:
                self.fail()
            return first + second if sign == "+" else first - second
        return first

    def single(self):
        import re
        self.skip()
        text, place = self.text, self.place
        one = text[place:place + 1]
        if one in ("-", "+") and one:
            self.place += 1
            value = self.single()
            if type(value) not in (int, float, complex):
                self.fail()
            return -value if one == "-" else +value
        if one == "(":
            return self.items("(", ")")
        if one == "[":
            return self.items("[", "]")
        if one == "{":
            return self.braces()
        found = re.compile(r"set\s*\(\s*\)").match(text, place)
        if found:
            self.place = found.end()
            return set()
        found = re.compile(
            r"0[xX][0-9a-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+"
            r"|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][-+]?\d[\d_]*)?[jJ]?").match(text, place)
        if found:
            self.place = found.end()
            return eval(found[0], {"__builtins__": {}})
        result = None
        while True:
            self.skip()
            found = re.compile(
                r"(?:[bBuU]|[rR][bB]?|[bB][rR])?(?:'''(?:\\.|[^\\])*?'''|\"\"\"(?:\\.|[^\\])*?\"\"\""
                r"|'(?:\\.|[^'\\\n])*'|\"(?:\\.|[^\"\\\n])*\")", re.DOTALL).match(text, self.place)
            if not found:
                break
            self.place = found.end()
            piece = eval(found[0], {"__builtins__": {}})
            result = piece if result is None else result + piece
        if result is not None:
            return result
        for word, value in (("True", True), ("False", False), ("None", None), ("...", ...)):
            if text.startswith(word, self.place):
                after = text[self.place + len(word):][:1]
                if not (after.isalnum() or after == "_"):
                    self.place += len(word)
                    return value
        self.fail()

    def items(self, left, right):
        self.take(left)
        items, has_comma = [], False
        while not self.take(right):
            items.append(self.value())
            if self.take(","):
                has_comma = True
            elif not self.take(right):
                self.fail()
            else:
                break
        if left == "[":
            return items
        return items[0] if len(items) == 1 and not has_comma else tuple(items)

    def braces(self):
        self.take("{")
        pairs, items = {}, []
        if self.take("}"):
            return pairs
        while True:
            value = self.value()
            if self.take(":"):
                pairs[value] = self.value()
            else:
                items.append(value)
            if self.take(","):
                if self.take("}"):
                    break
            elif self.take("}"):
                break
            else:
                self.fail()
        if items and pairs:
            self.fail()
        return pairs if pairs else set(items)
