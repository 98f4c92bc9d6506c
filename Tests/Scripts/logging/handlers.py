import logging, io
buf = io.StringIO()
log = logging.getLogger("t")
log.propagate = False
h = logging.StreamHandler(buf)
h.setFormatter(logging.Formatter("{levelname:>8} {message}", style="{"))
h.setLevel(logging.WARNING)
log.addHandler(h)
log.setLevel(logging.DEBUG)
log.info("no"); log.warning("yes %s", [1])
class Only(logging.Filter):
    def filter(self, record): return "keep" in record.getMessage()
h.addFilter(Only())
log.error("drop"); log.error("keep me")
class List(logging.Handler):
    def __init__(self): super().__init__(); self.out = []
    def emit(self, record): self.out.append((record.levelname, record.getMessage()))
l = List(); log.addHandler(l)
log.debug("d"); log.log(35, "custom")
print(buf.getvalue(), l.out, log.handlers[1].level, log.hasHandlers())
child = log.getChild("c"); child.info("up"); print(l.out[-1], child.name)
logging.disable(logging.CRITICAL); log.critical("none"); print(len(l.out))
