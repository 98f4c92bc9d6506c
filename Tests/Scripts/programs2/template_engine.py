"""A template engine: compiles text with tags to Python source, runs it with exec; filters, loops, conditions, escapes."""
import html
import inspect
import re
import textwrap
from string import Template, Formatter
from urllib.parse import quote

TAG = re.compile(r"(\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\})", re.DOTALL)


class TemplateError(Exception):
    """A template that cannot be compiled."""


class Engine:
    filters = {"upper": str.upper, "join": lambda v, sep=", ": sep.join(map(str, v)), "length": len, "escape": html.escape, "quote": quote,
               "default": lambda v, d="": v if v not in (None, "") else d, "money": lambda v: f"{v:,.2f}", "wrap": lambda v, w=20: textwrap.fill(v, w)}

    def __init__(self, text, name="template"):
        self.name, self.lines, self.depth, self.stack = name, ["def render(ctx, filters):", "    out = []"], 1, []
        for piece in TAG.split(text):
            if piece.startswith("{{"):
                self.emit(f"out.append(str({self.expression(piece[2:-2].strip())}))")
            elif piece.startswith("{%"):
                self.tag(piece[2:-2].strip())
            elif piece and not piece.startswith("{#"):
                self.emit(f"out.append({piece!r})")
        if self.stack:
            raise TemplateError(f"{self.name}: {self.stack[-1]} is not closed")
        self.emit("return ''.join(out)")
        self.source = "\n".join(self.lines)
        names = {}
        exec(compile(self.source, f"<{name}>", "exec"), {"lookup": self.lookup}, names)
        self.function = names["render"]

    def emit(self, line):
        self.lines.append("    " * self.depth + line)

    def expression(self, text):
        value, *filters = [p.strip() for p in text.split("|")]
        code = value if re.fullmatch(r"\d+|'[^']*'", value) else f"lookup(ctx, {value!r})"
        for f in filters:
            name, _, args = f.partition(":")
            if name not in self.filters:
                raise TemplateError(f"{self.name}: no filter {name!r}")
            code = f"filters[{name!r}]({code}{', ' + args if args else ''})"
        return code

    def tag(self, text):
        word, _, rest = text.partition(" ")
        if word == "for":
            var, source = re.fullmatch(r"(\w+) in (.+)", rest).groups()
            self.emit(f"for index, item in enumerate({self.expression(source)}):")
            self.depth += 1
            self.emit(f"ctx = {{**ctx, {var!r}: item, 'loop': {{'index': index + 1, 'first': index == 0}}}}")
            self.stack.append("for")
        elif word == "if":
            self.emit(f"if {'not ' if rest.startswith('not ') else ''}{self.expression(rest.replace('not ', '', 1))}:")
            self.depth += 1
            self.stack.append("if")
        elif word == "else":
            self.depth -= 1
            self.emit("else:")
            self.depth += 1
        elif word in ("endfor", "endif"):
            if not self.stack or self.stack.pop() != word[3:]:
                raise TemplateError(f"{self.name}: unexpected {word}")
            self.depth -= 1
        else:
            raise TemplateError(f"{self.name}: unknown tag {word!r}")

    @staticmethod
    def lookup(ctx, path):
        for i, part in enumerate(path.split(".")):
            try:
                value = ctx[part] if i == 0 else value[part]
            except (KeyError, TypeError):
                value = getattr(ctx if i == 0 else value, part, None)
            if callable(value) and not isinstance(value, type):
                value = value()
        return value

    def render(self, **ctx):
        return self.function(ctx, self.filters)


class User:
    def __init__(self, name, tags): self.name, self.tags = name, tags
    def shout(self): return self.name.upper() + "!"


page = Engine("""Hello {{ user.name|escape }} ({{ user.shout }}){# gone #}
{% if user.tags %}Tags: {{ user.tags|join:' / ' }}, {{ user.tags|length }} of them{% else %}No tags{% endif %}
{% for row in rows %}{% if not loop.first %}; {% endif %}{{ loop.index }}. {{ row.what|upper }} {{ row.price|money }}{% endfor %}
{{ missing|default:'nothing' }} {{ 42 }} {{ 'lit' }} {{ link|quote }}""")
print(page.render(user=User("<Ann & Co>", ["a", "b"]), rows=[{"what": "pen", "price": 1234.5}, {"what": "ink", "price": 2}], link="a b/ü"))
print(page.render(user=User("Bo", []), rows=[], link=""))
print(page.source.splitlines()[0], len(page.source.splitlines()), inspect.signature(page.render), inspect.signature(Engine.__init__), Engine.lookup.__name__)
for bad in ("{% if x %}", "{{ x|nope }}", "{% endfor %}", "{% jump %}", "{% for x %}{% endfor %}", "{{ x|join:1 }}"):
    try:
        print(Engine(bad, "bad").render(x=[1]))
    except (TemplateError, AttributeError, TypeError) as problem:
        print(type(problem).__name__, problem)
print(Template("${a}$b $$").substitute(a=1, b=2), list(Formatter().parse("x{a.b[0]!r:>5}y")), Formatter().format("{0}{1:>{w}}{n}", 1, 2, w=4, n="z"))
print(html.unescape("&lt;p class=&quot;x&quot;&gt; caf&eacute; &#8364; &amp;amp;"), TemplateError.__doc__, inspect.getdoc(Engine))
