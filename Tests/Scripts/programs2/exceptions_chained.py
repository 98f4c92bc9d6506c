"""Exceptions: own classes, chaining, finally, groups of handlers, context, notes."""
import traceback
import sys
import contextlib


class AppError(Exception):
    code = 1

    def __init__(self, message, *, hint=None):
        super().__init__(message)
        self.hint = hint

    def __str__(self):
        text = super().__str__()
        return f"{text} (hint: {self.hint})" if self.hint else text


class NotFound(AppError, KeyError):
    code = 404


def load(store, key):
    try:
        return store[key]
    except KeyError as problem:
        raise NotFound(f"no {key}", hint="look elsewhere") from problem


def order(log, fail):
    try:
        log.append("try")
        if fail:
            raise fail
    except (TypeError, ValueError) as e:
        log.append(type(e).__name__)
        return "handled"
    except OSError:
        log.append("os")
        raise RuntimeError("wrapped")
    else:
        log.append("else")
        return "fine"
    finally:
        log.append("finally")


for fail in (None, ValueError("v"), TypeError("t"), OSError("o"), KeyError("k")):
    log = []
    try:
        result = order(log, fail)
    except Exception as e:
        result = f"{e!r} context {e.__context__!r} cause {e.__cause__!r}"
    print(log, result)

try:
    load({}, "x")
except NotFound as e:
    print(e, e.code, e.args, repr(e.__cause__), e.__suppress_context__, isinstance(e, KeyError), isinstance(e, LookupError))

def chain():
    try:
        try:
            1 / 0
        except ZeroDivisionError:
            [].pop()
    except IndexError as e:
        raise AppError("outer") from None

try:
    chain()
except AppError as e:
    print(repr(e.__context__), repr(e.__context__.__context__), e.__cause__)
    print([f.name for f in traceback.extract_tb(e.__traceback__)])

try:
    try:
        int("x")
    except ValueError as e:
        raise AppError("second") from e
except AppError:
    text = traceback.format_exc()
    print(text.count("Traceback"), "direct cause" in text, text.strip().splitlines()[-1])

def cleanup():
    for n in range(3):
        try:
            if n == 1:
                continue
            if n == 2:
                break
            yield n
        finally:
            print("cleanup", n)
print(list(cleanup()))

def swallow():
    try:
        raise ValueError
    finally:
        return "swallowed"
print(swallow())

e = ValueError("a", 1)
e.add_note("first note")
print(e.args, str(e), repr(e), e.__notes__, e.with_traceback(None) is e)
for kind in (KeyError("k"), OSError(2, "msg", "file"), SystemExit(3), UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"), StopIteration(5), AssertionError(), ImportError("i", name="n")):
    print(type(kind).__mro__[1].__name__, str(kind), repr(kind))
with contextlib.suppress(ZeroDivisionError, KeyError):
    {}["missing"]
    print("never")
try:
    assert 1 == 2, ["a", "list"]
except AssertionError as e:
    print(e.args, e)
try:
    raise AppError
except TypeError as e:
    print(e)
try:
    raise "text"
except TypeError as e:
    print(e)
try:
    try:
        raise ValueError("first")
    except ValueError:
        undefined_name
except NameError as e:
    print(e, "|", e.__context__, e.name)
print(sys.exc_info())
def nested():
    try:
        yield
    except GeneratorExit:
        print("exit"); raise
g = nested(); next(g); g.close()
try:
    exec("def f(:\n pass")
except SyntaxError as e:
    print(e.msg, e.lineno, e.offset, e.text)
raise NotFound("at the end", hint="none") from ValueError("why")
