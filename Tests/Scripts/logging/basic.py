import logging, sys
logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(levelname)s:%(name)s:%(message)s")
logging.debug("hidden"); logging.info("shown %d", 3); logging.warning("w %s", "x")
log = logging.getLogger("app.db")
log.error("bad %(what)s", {"what": "thing"})
log.setLevel(logging.CRITICAL); log.error("no"); log.critical("yes")
print(log.name, log.parent.name, log.getEffectiveLevel(), log.isEnabledFor(logging.ERROR), logging.getLevelName(20), logging.getLevelName("INFO"), logging.getLevelName(5), log)
try: 1 / 0
except ZeroDivisionError: logging.getLogger("x").exception("oops")
print(logging.getLogger("app") is log.parent, logging.getLogger() is logging.root)
log.setLevel("NOPE")
