"""Messages of programs about themselves."""

import os as _os
import sys
import time
import traceback as _traceback
from string import Template as _Template

__all__ = [
    "BASIC_FORMAT", "BufferingFormatter", "CRITICAL", "DEBUG", "ERROR", "FATAL", "FileHandler",
    "Filter", "Formatter", "Handler", "INFO", "LogRecord", "Logger", "LoggerAdapter", "NOTSET",
    "NullHandler", "StreamHandler", "WARN", "WARNING", "addLevelName", "basicConfig",
    "captureWarnings", "critical", "debug", "disable", "error", "exception", "fatal",
    "getLevelName", "getLogger", "getLoggerClass", "info", "log", "makeLogRecord",
    "setLoggerClass", "shutdown", "warn", "warning",
]

CRITICAL = FATAL = 50
ERROR = 40
WARNING = WARN = 30
INFO = 20
DEBUG = 10
NOTSET = 0
BASIC_FORMAT = "%(levelname)s:%(name)s:%(message)s"
raiseExceptions = True

_names = {
    CRITICAL: "CRITICAL", ERROR: "ERROR", WARNING: "WARNING", INFO: "INFO", DEBUG: "DEBUG",
    NOTSET: "NOTSET",
}
_levels = {name: level for level, name in _names.items()}
_levels["FATAL"] = FATAL
_levels["WARN"] = WARNING
_start = time.time()


def getLevelName(level):
    """The name of a level, or the level of a name."""
    if level in _names:
        return _names[level]
    if level in _levels:
        return _levels[level]
    return f"Level {level}"


def getLevelNamesMapping():
    """The levels by name."""
    return dict(_levels)


def addLevelName(level, levelName):
    """Give a level a name."""
    _names[level] = levelName
    _levels[levelName] = level


def _check(level):
    if isinstance(level, int):
        return level
    if isinstance(level, str):
        if level not in _levels:
            raise ValueError(f"Unknown level: {level!r}")
        return _levels[level]
    raise TypeError(f"Level not an integer or a valid string: {level!r}")


class LogRecord:
    """One message."""

    def __init__(self, name, level, pathname, lineno, msg, args, exc_info, func=None, sinfo=None,
                 **kwargs):
        now = time.time()
        self.name = name
        self.msg = msg
        if args and len(args) == 1 and isinstance(args[0], dict) and args[0]:
            args = args[0]
        self.args = args
        self.levelname = getLevelName(level)
        self.levelno = level
        self.pathname = pathname
        self.filename = _os.path.basename(pathname)
        self.module = _os.path.splitext(self.filename)[0]
        self.exc_info = exc_info
        self.exc_text = None
        self.stack_info = sinfo
        self.lineno = lineno
        self.funcName = func
        self.created = now
        self.msecs = int((now - int(now)) * 1000) + 0.0
        self.relativeCreated = (now - _start) * 1000
        self.thread = 1
        self.threadName = "MainThread"
        self.processName = "MainProcess"
        self.process = _os.getpid()

    def __repr__(self):
        return (f'<LogRecord: {self.name}, {self.levelno}, {self.pathname}, {self.lineno}, '
                f'"{self.msg}">')

    def getMessage(self):
        """The text of the message."""
        text = str(self.msg)
        return text % self.args if self.args else text


def makeLogRecord(dict):
    """A record with some attributes."""
    record = LogRecord(None, None, "", 0, "", (), None, None)
    record.__dict__.update(dict)
    return record


class Formatter:
    """Makes lines of records."""

    converter = time.localtime
    default_time_format = "%Y-%m-%d %H:%M:%S"
    default_msec_format = "%s,%03d"

    def __init__(self, fmt=None, datefmt=None, style="%", validate=True, *, defaults=None):
        if style not in ("%", "{", "$"):
            raise ValueError("Style must be one of: %,{,$")
        self._style = style
        self._defaults = defaults or {}
        if fmt is None:
            fmt = {"%": "%(message)s", "{": "{message}", "$": "${message}"}[style]
        elif validate and not {"%": "%(", "{": "{", "$": "$"}[style] in fmt:
            raise ValueError(f"invalid format '{fmt}' for '{style}' style")
        self._fmt = fmt
        self.datefmt = datefmt

    def usesTime(self):
        return "asctime" in self._fmt

    def formatTime(self, record, datefmt=None):
        moment = time.localtime(record.created)
        if datefmt:
            return time.strftime(datefmt, moment)
        text = time.strftime(self.default_time_format, moment)
        if self.default_msec_format:
            text = self.default_msec_format % (text, record.msecs)
        return text

    def formatException(self, ei):
        return "".join(_traceback.format_exception(ei[1])).rstrip("\n")

    def formatStack(self, stack_info):
        return stack_info

    def formatMessage(self, record):
        values = dict(self._defaults)
        values.update(record.__dict__)
        try:
            if self._style == "%":
                return self._fmt % values
            if self._style == "{":
                return self._fmt.format(**values)
            return _Template(self._fmt).substitute(**values)
        except KeyError as problem:
            raise ValueError(f"Formatting field not found in record: {problem}")

    def format(self, record):
        record.message = record.getMessage()
        if self.usesTime():
            record.asctime = self.formatTime(record, self.datefmt)
        text = self.formatMessage(record)
        if record.exc_info and not record.exc_text:
            record.exc_text = self.formatException(record.exc_info)
        if record.exc_text:
            text += ("" if text.endswith("\n") else "\n") + record.exc_text
        if record.stack_info:
            text += ("" if text.endswith("\n") else "\n") + self.formatStack(record.stack_info)
        return text


_default_formatter = Formatter()


class BufferingFormatter:
    """Makes one text of several records."""

    def __init__(self, linefmt=None):
        self.linefmt = linefmt or _default_formatter

    def formatHeader(self, records):
        return ""

    def formatFooter(self, records):
        return ""

    def format(self, records):
        if not records:
            return ""
        return (self.formatHeader(records) + "".join(map(self.linefmt.format, records))
                + self.formatFooter(records))


class Filter:
    """Lets the records of a logger and those below it pass."""

    def __init__(self, name=""):
        self.name = name

    def filter(self, record):
        return (not self.name or record.name == self.name
                or record.name.startswith(self.name + "."))


class Filterer:
    """Has filters."""

    def __init__(self):
        self.filters = []

    def addFilter(self, filter):
        if filter not in self.filters:
            self.filters.append(filter)

    def removeFilter(self, filter):
        if filter in self.filters:
            self.filters.remove(filter)

    def filter(self, record):
        for item in self.filters:
            passes = item.filter(record) if hasattr(item, "filter") else item(record)
            if not passes:
                return False
        return True


class Handler(Filterer):
    """Does something with records."""

    def __init__(self, level=NOTSET):
        super().__init__()
        self.name = None
        self.level = _check(level)
        self.formatter = None

    def get_name(self):
        return self.name

    def set_name(self, name):
        self.name = name

    def setLevel(self, level):
        self.level = _check(level)

    def setFormatter(self, fmt):
        self.formatter = fmt

    def format(self, record):
        return (self.formatter or _default_formatter).format(record)

    def emit(self, record):
        raise NotImplementedError("emit must be implemented by Handler subclasses")

    def handle(self, record):
        passes = self.filter(record)
        if passes:
            self.emit(record)
        return passes

    def handleError(self, record):
        if raiseExceptions and sys.stderr:
            sys.stderr.write("--- Logging error ---\n")
            _traceback.print_exc()
            sys.stderr.write(f"Message: {record.msg!r}\nArguments: {record.args}\n")

    def acquire(self):
        pass

    def release(self):
        pass

    def flush(self):
        pass

    def close(self):
        pass

    def __repr__(self):
        return f"<{self.__class__.__name__} ({getLevelName(self.level)})>"


class StreamHandler(Handler):
    """Writes records to a stream."""

    terminator = "\n"

    def __init__(self, stream=None):
        super().__init__()
        self._follows = stream is None and type(self) is StreamHandler
        self.stream = sys.stderr if stream is None else stream

    def flush(self):
        if self.stream and hasattr(self.stream, "flush"):
            self.stream.flush()

    def emit(self, record):
        try:
            self.stream.write(self.format(record) + self.terminator)
            self.flush()
        except RecursionError:
            raise
        except Exception:
            self.handleError(record)

    def setStream(self, stream):
        old = self.stream
        if stream is old:
            return None
        self.flush()
        self.stream = stream
        return old

    def __repr__(self):
        name = getattr(self.stream, "name", "")
        name = f"{name} " if name else ""
        return f"<{self.__class__.__name__} {name}({getLevelName(self.level)})>"


class FileHandler(StreamHandler):
    """Writes records to a file."""

    def __init__(self, filename, mode="a", encoding=None, delay=False, errors=None):
        self.baseFilename = _os.path.abspath(_os.fspath(filename))
        self.mode = mode
        super().__init__(open(self.baseFilename, mode, encoding=encoding, errors=errors))

    def close(self):
        if self.stream:
            self.stream.close()
            self.stream = None

    def __repr__(self):
        return f"<{self.__class__.__name__} {self.baseFilename} ({getLevelName(self.level)})>"


class NullHandler(Handler):
    """Does nothing."""

    def handle(self, record):
        pass

    def emit(self, record):
        pass


class _LastResort(StreamHandler):
    def __init__(self, level):
        Handler.__init__(self, level)

    @property
    def stream(self):
        return sys.stderr


lastResort = _LastResort(WARNING)


class Logger(Filterer):
    """Takes messages."""

    def __init__(self, name, level=NOTSET):
        super().__init__()
        self.name = name
        self.level = _check(level)
        self.parent = None
        self.propagate = True
        self.handlers = []
        self.disabled = False

    def setLevel(self, level):
        self.level = _check(level)

    def debug(self, msg, *args, **kwargs):
        if self.isEnabledFor(DEBUG):
            self._log(DEBUG, msg, args, **kwargs)

    def info(self, msg, *args, **kwargs):
        if self.isEnabledFor(INFO):
            self._log(INFO, msg, args, **kwargs)

    def warning(self, msg, *args, **kwargs):
        if self.isEnabledFor(WARNING):
            self._log(WARNING, msg, args, **kwargs)

    warn = warning

    def error(self, msg, *args, **kwargs):
        if self.isEnabledFor(ERROR):
            self._log(ERROR, msg, args, **kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        self.error(msg, *args, exc_info=exc_info, **kwargs)

    def critical(self, msg, *args, **kwargs):
        if self.isEnabledFor(CRITICAL):
            self._log(CRITICAL, msg, args, **kwargs)

    fatal = critical

    def log(self, level, msg, *args, **kwargs):
        if not isinstance(level, int):
            raise TypeError("level must be an integer")
        if self.isEnabledFor(level):
            self._log(level, msg, args, **kwargs)

    def makeRecord(self, name, level, fn, lno, msg, args, exc_info, func=None, extra=None,
                   sinfo=None):
        record = LogRecord(name, level, fn, lno, msg, args, exc_info, func, sinfo)
        for key, value in (extra or {}).items():
            if key in ("message", "asctime") or key in record.__dict__:
                raise KeyError(f"Attempt to overwrite {key!r} in LogRecord")
            record.__dict__[key] = value
        return record

    def _log(self, level, msg, args, exc_info=None, extra=None, stack_info=False, stacklevel=1):
        if exc_info:
            if isinstance(exc_info, BaseException):
                exc_info = (type(exc_info), exc_info, exc_info.__traceback__)
            elif not isinstance(exc_info, tuple):
                exc_info = sys.exc_info()
        self.handle(self.makeRecord(
            self.name, level, "(unknown file)", 0, msg, args, exc_info, "(unknown function)",
            extra))

    def handle(self, record):
        if not self.disabled and self.filter(record):
            self.callHandlers(record)

    def addHandler(self, hdlr):
        if hdlr not in self.handlers:
            self.handlers.append(hdlr)

    def removeHandler(self, hdlr):
        if hdlr in self.handlers:
            self.handlers.remove(hdlr)

    def hasHandlers(self):
        logger = self
        while logger:
            if logger.handlers:
                return True
            if not logger.propagate:
                break
            logger = logger.parent
        return False

    def callHandlers(self, record):
        logger = self
        found = 0
        while logger:
            for handler in logger.handlers:
                found += 1
                if record.levelno >= handler.level:
                    handler.handle(record)
            logger = logger.parent if logger.propagate else None
        if not found and lastResort and record.levelno >= lastResort.level:
            lastResort.handle(record)

    def getEffectiveLevel(self):
        logger = self
        while logger:
            if logger.level:
                return logger.level
            logger = logger.parent
        return NOTSET

    def isEnabledFor(self, level):
        return (not self.disabled and level > Logger.manager.disable
                and level >= self.getEffectiveLevel())

    def getChild(self, suffix):
        if self.name != "root":
            suffix = f"{self.name}.{suffix}"
        return getLogger(suffix)

    def __repr__(self):
        return (f"<{self.__class__.__name__} {self.name} "
                f"({getLevelName(self.getEffectiveLevel())})>")


class RootLogger(Logger):
    """The logger above all."""

    def __init__(self, level):
        super().__init__("root", level)


class Manager:
    """All loggers by name."""

    def __init__(self, root):
        self.root = root
        self.disable = 0
        self.loggerDict = {}

    def getLogger(self, name):
        if not isinstance(name, str):
            raise TypeError("A logger name must be a string")
        found = self.loggerDict.get(name)
        if found is None:
            found = self.loggerDict[name] = _logger_class(name)
            self._place(found)
            for other in self.loggerDict.values():
                if other.name.startswith(name + "."):
                    self._place(other)
        return found

    def _place(self, logger):
        name = logger.name
        while "." in name:
            name = name.rpartition(".")[0]
            if name in self.loggerDict:
                logger.parent = self.loggerDict[name]
                return
        logger.parent = self.root


root = RootLogger(WARNING)
Logger.root = root
Logger.manager = Manager(root)
_logger_class = Logger


def getLogger(name=None):
    """The logger of a name."""
    if not name or name == root.name:
        return root
    return Logger.manager.getLogger(name)


def getLoggerClass():
    """The class of new loggers."""
    return _logger_class


def setLoggerClass(klass):
    """Set the class of new loggers."""
    global _logger_class
    if not issubclass(klass, Logger):
        raise TypeError("logger not derived from logging.Logger: " + klass.__name__)
    _logger_class = klass


def _adapted(level):
    """A method that logs at a level through an adapter."""

    def write(self, msg, *args, **kwargs):
        self.log(level, msg, *args, **kwargs)

    return write


class LoggerAdapter:
    """A logger with something added to its messages."""

    debug = _adapted(DEBUG)
    info = _adapted(INFO)
    warning = _adapted(WARNING)
    error = _adapted(ERROR)
    critical = _adapted(CRITICAL)

    def __init__(self, logger, extra=None):
        self.logger, self.extra = logger, extra

    def process(self, msg, kwargs):
        """The message and the keywords as they are handed on."""
        return msg, {**kwargs, "extra": self.extra}

    def log(self, level, msg, *args, **kwargs):
        if not self.isEnabledFor(level):
            return
        text, keywords = self.process(msg, kwargs)
        self.logger.log(level, text, *args, **keywords)

    def exception(self, msg, *args, **kwargs):
        self.error(msg, *args, **{"exc_info": True, **kwargs})

    def isEnabledFor(self, level):
        return self.logger.isEnabledFor(level)

    def setLevel(self, level):
        self.logger.setLevel(level)

    @property
    def name(self):
        return self.logger.name


def basicConfig(**kwargs):
    """Set up the root logger."""
    force = kwargs.pop("force", False)
    encoding = kwargs.pop("encoding", None)
    errors = kwargs.pop("errors", "backslashreplace")
    if force:
        for handler in root.handlers[:]:
            root.removeHandler(handler)
            handler.close()
    if root.handlers:
        return
    handlers = kwargs.pop("handlers", None)
    if handlers is None:
        if "stream" in kwargs and "filename" in kwargs:
            raise ValueError("'stream' and 'filename' should not be specified together")
    elif "stream" in kwargs or "filename" in kwargs:
        raise ValueError("'stream' or 'filename' should not be specified together with 'handlers'")
    if handlers is None:
        filename = kwargs.pop("filename", None)
        mode = kwargs.pop("filemode", "a")
        if filename:
            handlers = [FileHandler(filename, mode, encoding=encoding, errors=errors)]
        else:
            handlers = [StreamHandler(kwargs.pop("stream", None))]
    style = kwargs.pop("style", "%")
    if style not in ("%", "{", "$"):
        raise ValueError("Style must be one of: %,{,$")
    default = {"%": BASIC_FORMAT, "{": "{levelname}:{name}:{message}",
               "$": "${levelname}:${name}:${message}"}[style]
    formatter = Formatter(kwargs.pop("format", default), kwargs.pop("datefmt", None), style)
    for handler in handlers:
        if handler.formatter is None:
            handler.setFormatter(formatter)
        root.addHandler(handler)
    level = kwargs.pop("level", None)
    if level is not None:
        root.setLevel(level)
    if kwargs:
        raise ValueError(f"Unrecognised argument(s): {', '.join(kwargs)}")


def _prepared():
    if not root.handlers:
        basicConfig()
    return root


def debug(msg, *args, **kwargs):
    """A message of level DEBUG to the root logger."""
    _prepared().debug(msg, *args, **kwargs)


def info(msg, *args, **kwargs):
    """A message of level INFO to the root logger."""
    _prepared().info(msg, *args, **kwargs)


def warning(msg, *args, **kwargs):
    """A message of level WARNING to the root logger."""
    _prepared().warning(msg, *args, **kwargs)


warn = warning


def error(msg, *args, **kwargs):
    """A message of level ERROR to the root logger."""
    _prepared().error(msg, *args, **kwargs)


def exception(msg, *args, exc_info=True, **kwargs):
    """A message of level ERROR with the exception that is being handled."""
    error(msg, *args, exc_info=exc_info, **kwargs)


def critical(msg, *args, **kwargs):
    """A message of level CRITICAL to the root logger."""
    _prepared().critical(msg, *args, **kwargs)


fatal = critical


def log(level, msg, *args, **kwargs):
    """A message to the root logger."""
    _prepared().log(level, msg, *args, **kwargs)


def disable(level=CRITICAL):
    """Drop the messages up to a level."""
    root.manager.disable = _check(level)


def captureWarnings(capture):
    """Warnings go their own way here."""


def shutdown(handlerList=()):
    """Write what is left to be written."""
    for handler in root.handlers:
        handler.flush()
