"""Plugins that register themselves, in an order by what they need."""


class Plugin:
    registry, order = {}, 0

    def __init_subclass__(cls, /, *, name=None, needs=(), abstract=False, **kw):
        super().__init_subclass__(**kw)
        cls.plugin_name, cls.needs = name or cls.__name__.lower(), tuple(needs)
        if abstract: return
        if cls.plugin_name in Plugin.registry: raise TypeError(f"plugin {cls.plugin_name!r} exists already")
        Plugin.registry[cls.plugin_name] = cls
        cls.number = Plugin.order
        Plugin.order += 1

    def run(self, text): raise NotImplementedError(f"{type(self).__name__}.run")


class TextPlugin(Plugin, abstract=True):
    def run(self, text): return "".join(self.change(w) for w in text)
    def change(self, letter): return letter


class Upper(TextPlugin):
    def change(self, letter): return letter.upper()


class Rot(TextPlugin, name="rot13", needs=["upper"]):
    def change(self, letter): return chr((ord(letter) - 65 + 13) % 26 + 65) if letter.isalpha() else letter


class Count(Plugin, needs=("rot13", "strip")):
    def run(self, text): return f"{text} [{len(text)}]"


class Strip(Plugin):
    run = staticmethod(str.strip)


class Broken(Plugin, needs=["missing"]): pass
class Lazy(Plugin): pass


def ordered(names):
    done, path = [], []
    def visit(name):
        if name in done: return
        if name in path: raise RuntimeError(" -> ".join(path + [name]))
        if name not in Plugin.registry: raise LookupError(f"{path[-1]} needs {name}")
        path.append(name)
        for need in Plugin.registry[name].needs: visit(need)
        done.append(path.pop())
    for name in names: visit(name)
    return done


def process(text, *names):
    for name in ordered(names): text = Plugin.registry[name]().run(text)
    return text


print(list(Plugin.registry), [c.number for c in Plugin.registry.values()], TextPlugin.plugin_name)
print(ordered(["count"]), repr(process("  hello world ", "count")), repr(process("abc", "upper")))
for names in (["broken"], ["lazy"], ["nope"]):
    try: print(process("x", *names))
    except (LookupError, NotImplementedError, IndexError) as error: print(type(error).__name__, error)
Plugin.registry["strip"].needs = ("count",)
try: ordered(["count"])
except RuntimeError as error: print(error)
try:
    class Again(Plugin, name="upper"): pass
except TypeError as error: print(error)
try:
    class Odd(Plugin, colour="red"): pass
except TypeError as error: print(error)
print([c.__name__ for c in Plugin.__subclasses__()], issubclass(Rot, TextPlugin), [c.__name__ for c in Rot.__mro__])
