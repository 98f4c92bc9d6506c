"""A spreadsheet whose cells depend on each other."""
import re
from contextlib import contextmanager

REFERENCE = re.compile(r"\b([A-Z])(\d+)(?::([A-Z])(\d+))?\b")


class CellError(Exception): pass


class Sheet:
    def __init__(self): self.cells, self.values, self.path = {}, {}, []

    def __setitem__(self, name, content):
        if not REFERENCE.fullmatch(name): raise KeyError(name)
        self.cells[name] = content
        self.values.clear()

    def __delitem__(self, name): del self.cells[name]; self.values.clear()

    @contextmanager
    def visiting(self, name):
        if name in self.path: raise CellError("circle " + " -> ".join(self.path[self.path.index(name):] + [name]))
        self.path.append(name)
        try: yield
        finally: self.path.pop()

    def __getitem__(self, name):
        if name not in self.values:
            with self.visiting(name): self.values[name] = self.compute(self.cells.get(name, 0))
        return self.values[name]

    def compute(self, content):
        if not (isinstance(content, str) and content.startswith("=")): return content
        def replace(match):
            column, row, column2, row2 = match.groups()
            if not column2: return f"get('{column}{row}')"
            names = [f"{chr(c)}{r}" for r in range(int(row), int(row2) + 1) for c in range(ord(column), ord(column2) + 1)]
            return "[" + ", ".join(f"get({n!r})" for n in names) + "]"
        source = REFERENCE.sub(replace, content[1:])
        names = {"get": self.__getitem__, "SUM": sum, "MAX": max, "MEAN": lambda v: sum(v) / len(v), "IF": lambda t, a, b: a if t else b, "__builtins__": {}}
        try: return eval(source, names)
        except (CellError, KeyError): raise
        except Exception as error: raise CellError(f"{content}: {type(error).__name__}: {error}") from error

    def show(self, columns="ABC", rows=range(1, 4)):
        for r in rows: print(" | ".join(f"{self[f'{c}{r}']!s:>8}" for c in columns))


s = Sheet()
s["A1"], s["A2"], s["A3"] = 10, 20, 2.5
s["B1"] = "=A1 + A2 * 2"
s["B2"] = "=SUM(A1:A3)"
s["B3"] = "=IF(B1 > B2, 'more', 'less')"
s["C1"] = "=MEAN(A1:B2)"
s["C2"] = "=B3 + '!' * 3"
s["C3"] = "=MAX(A1:A3) // 7"
s.show()
s["A1"] = 100
print(s["B1"], s["C1"], len(s.values))
for name, content in (("A1", "=C1"), ("A1", "=1 / 0"), ("A1", "=A2 +"), ("A1", "=nope(1)"), ("A1", "=B2"), ("a1", 5)):
    try:
        s[name] = content
        print(s["B1"])
    except (CellError, KeyError) as error: print(content, "->", type(error).__name__, error)
s["A1"] = 1
del s["A2"]
print(s["B1"], s["B2"], s.path)
