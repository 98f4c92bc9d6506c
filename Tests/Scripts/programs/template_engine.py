"""A small template engine: variables, filters, loops, conditions."""
import re

TOKEN = re.compile(r"(\{\{.*?\}\}|\{%.*?%\})")


class TemplateError(Exception): pass


class Template:
    filters = {"upper": str.upper, "title": str.title, "join": lambda v, sep=", ": sep.join(map(str, v)), "default": lambda v, d="": v if v else d, "length": len}

    def __init__(self, text):
        self.tokens = [t for t in TOKEN.split(text) if t]
        self.nodes, rest = self.parse(0, ())
        if rest != len(self.tokens): raise TemplateError("unexpected end tag")

    def parse(self, at, ends):
        nodes = []
        while at < len(self.tokens):
            token = self.tokens[at]
            at += 1
            if token.startswith("{{"):
                nodes.append(("value", token[2:-2].strip()))
            elif token.startswith("{%"):
                word, _, rest = token[2:-2].strip().partition(" ")
                if word in ends: return nodes, at - 1
                if word == "for":
                    name, _, source = rest.partition(" in ")
                    body, at = self.parse(at, ("endfor",))
                    nodes.append(("for", name, source, body))
                elif word == "if":
                    body, at = self.parse(at, ("else", "endif"))
                    other = []
                    if at < len(self.tokens) and "else" in self.tokens[at]: other, at = self.parse(at + 1, ("endif",))
                    nodes.append(("if", rest, body, other))
                else: raise TemplateError(f"unknown tag {word!r}")
                if at >= len(self.tokens): raise TemplateError("missing end tag")
                at += 1
            else: nodes.append(("text", token))
        return nodes, at

    def look_up(self, path, names):
        head, *filters = path.split("|")
        parts = head.strip().split(".")
        value = names.get(parts[0])
        for part in parts[1:]:
            value = value.get(part) if isinstance(value, dict) else value[int(part)] if part.isdigit() else getattr(value, part, None)
        for f in filters:
            name, _, argument = f.strip().partition(":")
            try: value = self.filters[name](value, *([argument.strip("'\"")] if argument else []))
            except KeyError: raise TemplateError(f"no filter {name!r}") from None
        return value

    def render(self, nodes=None, **names):
        out = []
        for kind, *rest in self.nodes if nodes is None else nodes:
            if kind == "text": out.append(rest[0])
            elif kind == "value": out.append(str(self.look_up(rest[0], names)))
            elif kind == "if":
                test, body, other = rest
                negated = test.startswith("not ")
                found = bool(self.look_up(test[4:] if negated else test, names))
                out.append(self.render(body if found != negated else other, **names))
            else:
                name, source, body = rest
                for i, item in enumerate(self.look_up(source, names) or ()):
                    out.append(self.render(body, **{**names, name: item, "index": i}))
        return "".join(out)


page = Template("Dear {{ user.name|title }},\n{% for line in lines %}{{ index }}: {{ line.0 }} x{{ line.1 }}{% if line.2 %} ({{ line.2|upper }}){% else %}.{% endif %}\n{% endfor %}{% if not lines %}nothing{% endif %}Tags: {{ tags|join:' / ' }} {{ missing|default:'none' }} {{ tags|length }}")
print(page.render(user={"name": "ada lovelace"}, lines=[("pen", 3, "new"), ("ink", 1, "")], tags=["a", "b"]))
print(page.render(user={}, lines=[], tags=[1]) if False else Template("{{ a.real }}{{ b }}").render(a=5))
for bad in ("{% for x in y %}", "{% fly %}", "{{ a|nope }}", "{% if a %}x", "x{% endif %}"):
    try: print(Template(bad).render(a=1))
    except TemplateError as error: print(repr(bad), error)
