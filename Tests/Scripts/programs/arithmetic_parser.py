"""A parser of arithmetic by recursive descent, with variables and functions."""
import math
import re

TOKEN = re.compile(r"\s*(?:(\d+\.?\d*(?:[eE][-+]?\d+)?|\.\d+)|([A-Za-z_]\w*)|(\*\*|//|[-+*/%^(),=]))")


class ParseError(Exception):
    pass


def tokens(text):
    place = 0
    while place < len(text.rstrip()):
        match = TOKEN.match(text, place)
        if not match:
            raise ParseError(f"bad character {text[place]!r} at {place}")
        number, name, op = match.groups()
        yield ("number", float(number) if any(c in number for c in ".eE") else int(number)) if number else ("name", name) if name else ("op", op)
        place = match.end()
    yield ("end", None)


class Parser:
    functions = {"sqrt": math.sqrt, "max": max, "min": min, "abs": abs, "round": round}

    def __init__(self): self.names = {"pi": math.pi}

    def parse(self, text):
        self.items = list(tokens(text))
        self.at = 0
        if self.items[0][0] == "name" and self.items[1] == ("op", "="):
            name = self.items[0][1]
            self.at = 2
            value = self.names[name] = self.sum()
        else:
            value = self.sum()
        if self.items[self.at][0] != "end":
            raise ParseError(f"unexpected {self.items[self.at][1]!r}")
        return value

    def take(self, *ops):
        kind, value = self.items[self.at]
        if kind == "op" and value in ops:
            self.at += 1
            return value

    def sum(self):
        value = self.product()
        while op := self.take("+", "-"):
            right = self.product()
            value = value + right if op == "+" else value - right
        return value

    def product(self):
        value = self.unary()
        while op := self.take("*", "/", "//", "%"):
            right = self.unary()
            value = {"*": lambda: value * right, "/": lambda: value / right, "//": lambda: value // right, "%": lambda: value % right}[op]()
        return value

    def unary(self):
        if self.take("-"):
            return -self.unary()
        if self.take("+"):
            return self.unary()
        return self.power()

    def power(self):
        base = self.atom()
        return base ** self.unary() if self.take("**", "^") else base

    def atom(self):
        kind, value = self.items[self.at]
        self.at += 1
        if kind == "number":
            return value
        if kind == "name":
            if self.take("("):
                arguments = []
                if not self.take(")"):
                    arguments.append(self.sum())
                    while self.take(","):
                        arguments.append(self.sum())
                    if not self.take(")"):
                        raise ParseError("missing )")
                return self.functions[value](*arguments)
            return self.names[value]
        if (kind, value) == ("op", "("):
            inner = self.sum()
            if not self.take(")"):
                raise ParseError("missing )")
            return inner
        raise ParseError(f"unexpected {value if value is not None else 'end'}")


p = Parser()
for line in ["1 + 2 * 3", "(1 + 2) * 3", "2 ** 3 ** 2", "-2 ** 2", "7 // 2 - 7 % 4", "x = 10 / 4", "x * x", "sqrt(16) + max(1, 5, 3)", "2 * pi", "1 / 0", "1 +", "(1", "foo", "bar(1)", "3 $ 4", "1 2", "sqrt(-1)", "round(2.567, 2)", "1e3 + .5", "--5", "max()", ""]:
    try:
        print(f"{line:25} = {p.parse(line)!r}")
    except (ParseError, ArithmeticError, LookupError, ValueError, TypeError) as error:
        print(f"{line:25} ! {type(error).__name__}: {error}")
