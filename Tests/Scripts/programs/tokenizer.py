"""A tokenizer for a small language, with places in its errors."""
import re
from typing import NamedTuple


class Token(NamedTuple):
    kind: str
    value: object
    line: int
    column: int


class LexError(SyntaxError):
    pass


SPEC = [("NUMBER", r"\d+(?:\.\d*)?"), ("STRING", r'"(?:\\.|[^"\\])*"'), ("ASSIGN", r":="), ("ID", r"[^\W\d]\w*"), ("OP", r"[-+*/<>=!]=?"), ("PUNCT", r"[(){};,]"), ("NEWLINE", r"\n"), ("SKIP", r"[ \t]+|#[^\n]*"), ("BAD", r".")]
PATTERN = re.compile("|".join(f"(?P<{name}>{regex})" for name, regex in SPEC))
KEYWORDS = frozenset("if then else end while print".split())


def tokenize(text):
    line, start = 1, 0
    for match in PATTERN.finditer(text):
        kind, value, column = match.lastgroup, match.group(), match.start() - start + 1
        if kind == "NEWLINE":
            line, start = line + 1, match.end()
            continue
        if kind == "SKIP":
            continue
        if kind == "BAD":
            raise LexError(f"unexpected {value!r} at {line}:{column}")
        if kind == "NUMBER":
            value = float(value) if "." in value else int(value)
        elif kind == "STRING":
            value = value[1:-1]
        elif kind == "ID" and value in KEYWORDS:
            kind = value.upper()
        yield Token(kind, value, line, column)


SOURCE = '''x := 3.5 # comment
if x >= 10 then
    print("big, " , x*2);
else print("नमस्ते"); end
while größe != 0 { y := y - 1 }'''
for token in tokenize(SOURCE):
    print(f"{token.line}:{token.column:<3} {token.kind:8}{token.value!r}")
tokens = list(tokenize("a := b"))
print(tokens[0], tokens[1]._replace(value="="), tokens[0]._asdict(), Token._fields, tokens[2] == ("ID", "b", 1, 6))
kind, *rest = tokens[1]
print(kind, rest)
try:
    list(tokenize("ok := 5\nfoo $ bar"))
except LexError as error:
    print(error.msg, "|", error)
