"""A tokeniser with regular expressions, a recursive-descent parser and an evaluator of a small language."""
import re
import operator
from collections import namedtuple, ChainMap

Token = namedtuple("Token", "kind text line column")

SPEC = [
    ("NUMBER", r"\d+(?:\.\d*)?"), ("NAME", r"[A-Za-z_]\w*"), ("STRING", r'"(?:\\.|[^"\\])*"'),
    ("OP", r"==|!=|<=|>=|[-+*/%(){},;=<>!]"), ("COMMENT", r"#[^\n]*"), ("NEWLINE", r"\n"),
    ("SPACE", r"[ \t]+"), ("BAD", r"."),
]
PATTERN = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in SPEC))
KEYWORDS = {"let", "while", "if", "else", "print", "fn", "return"}


def tokens(text):
    line, start = 1, 0
    for m in PATTERN.finditer(text):
        kind, value, column = m.lastgroup, m.group(), m.start() - start + 1
        if kind == "NEWLINE":
            line, start = line + 1, m.end()
        elif kind == "BAD":
            raise SyntaxError(f"unexpected {value!r} at {line}:{column}")
        elif kind not in ("SPACE", "COMMENT"):
            yield Token("KEYWORD" if value in KEYWORDS else kind, value, line, column)
    yield Token("END", "", line, 0)


class Return(Exception):
    pass


class Parser:
    LEVELS = [("==", "!="), ("<", ">", "<=", ">="), ("+", "-"), ("*", "/", "%")]
    OPS = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "%": operator.mod,
           "==": operator.eq, "!=": operator.ne, "<": operator.lt, ">": operator.gt, "<=": operator.le, ">=": operator.ge}

    def __init__(self, text):
        self.items = list(tokens(text))
        self.at = 0

    @property
    def now(self):
        return self.items[self.at]

    def take(self, *texts):
        if self.now.text in texts and self.now.kind in ("OP", "KEYWORD"):
            self.at += 1
            return self.items[self.at - 1].text

    def need(self, text):
        if not self.take(text):
            t = self.now
            raise SyntaxError(f"expected {text!r}, found {t.text or t.kind!r} at {t.line}:{t.column}")

    def name(self):
        t = self.now
        if t.kind != "NAME":
            raise SyntaxError(f"expected a name at {t.line}:{t.column}")
        self.at += 1
        return t.text

    def program(self):
        body = []
        while self.now.kind != "END":
            body.append(self.statement())
        return body

    def block(self):
        self.need("{")
        body = []
        while not self.take("}"):
            body.append(self.statement())
        return body

    def statement(self):
        if self.take("print"):
            values = [self.expression()]
            while self.take(","):
                values.append(self.expression())
            self.need(";")
            return lambda env: print(*(v(env) for v in values))
        if self.take("while"):
            test, body = self.expression(), self.block()
            def loop(env):
                while test(env):
                    run(body, env)
            return loop
        if self.take("if"):
            test, yes = self.expression(), self.block()
            no = self.block() if self.take("else") else []
            return lambda env: run(yes if test(env) else no, env)
        if self.take("fn"):
            name = self.name(); self.need("("); params = []
            while not self.take(")"):
                params.append(self.name()); self.take(",")
            body = self.block()
            def define(env):
                def call(*args):
                    inner = env.new_child(dict(zip(params, args)))
                    try:
                        run(body, inner)
                    except Return as r:
                        return r.args[0]
                env[name] = call
            return define
        if self.take("return"):
            value = self.expression(); self.need(";")
            def leave(env): raise Return(value(env))
            return leave
        self.take("let")
        if self.now.kind == "NAME" and self.items[self.at + 1].text == "=":
            name = self.name(); self.need("="); value = self.expression(); self.need(";")
            def assign(env): env[name] = value(env)
            return assign
        value = self.expression(); self.need(";")
        return lambda env: value(env)

    def expression(self, level=0):
        if level == len(self.LEVELS):
            return self.primary()
        left = self.expression(level + 1)
        while op := self.take(*self.LEVELS[level]):
            right = self.expression(level + 1)
            left = (lambda l, r, f: lambda env: f(l(env), r(env)))(left, right, self.OPS[op])
        return left

    def primary(self):
        t = self.now
        if self.take("("):
            inner = self.expression(); self.need(")"); return inner
        if self.take("-"):
            inner = self.primary(); return lambda env: -inner(env)
        self.at += 1
        if t.kind == "NUMBER":
            value = float(t.text) if "." in t.text else int(t.text); return lambda env: value
        if t.kind == "STRING":
            value = t.text[1:-1].replace("\\n", "\n").replace('\\"', '"'); return lambda env: value
        if t.kind == "NAME":
            if self.take("("):
                args = []
                while not self.take(")"):
                    args.append(self.expression()); self.take(",")
                return lambda env: env[t.text](*(a(env) for a in args))
            return lambda env: env[t.text]
        raise SyntaxError(f"unexpected {t.text or 'end'!r} at {t.line}:{t.column}")


def run(body, env):
    for statement in body:
        statement(env)


PROGRAM = '''
let i = 0; # counts
while i < 5 { i = i + 1; if i % 2 == 0 { print i, "even"; } else { print i, "odd\\n--"; } }
fn fact(n) { if n <= 1 { return 1; } return n * fact(n - 1); }
print fact(10), fact(25), 2 + 3 * (4 - 1) / 2, -5 + 2;
fn add(a, b) { return a + b; }
print add("say \\"hi\\" ", "x") , max(3, 8, 2);
'''
run(Parser(PROGRAM).program(), ChainMap({}, {"max": max, "len": len}))
print([t[:2] for t in tokens("a1 = 2.5 # c")])
for bad in ("let = 5;", "print 1", "x = @;", "print y;", "print (1;", "fn 5", 'print 1 + "a";', "print 1/0;"):
    try:
        run(Parser(bad).program(), ChainMap({}))
    except (SyntaxError, KeyError, TypeError, ZeroDivisionError) as problem:
        print(type(problem).__name__, problem)
