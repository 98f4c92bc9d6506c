"""Helpers for `with` statements."""

import abc
import sys
from functools import wraps

__all__ = [
    "AbstractContextManager", "ContextDecorator", "ExitStack", "chdir", "closing",
    "contextmanager", "nullcontext", "redirect_stderr", "redirect_stdout", "suppress",
]


class AbstractContextManager(abc.ABC):
    """Something that a `with` statement can enter."""

    def __enter__(self):
        return self

    @abc.abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is AbstractContextManager:
            if hasattr(subclass, "__enter__") and hasattr(subclass, "__exit__"):
                return True
        return NotImplemented


class ContextDecorator:
    """A context manager that can decorate functions."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)
        return inner


class _GeneratorContextManager(AbstractContextManager, ContextDecorator):
    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func, self.args, self.kwds = func, args, kwds
        doc = getattr(func, "__doc__", None)
        self.__doc__ = type(self).__doc__ if doc is None else doc

    def _recreate_cm(self):
        return self.__class__(self.func, self.args, self.kwds)

    def __enter__(self):
        # The arguments may be the last references to what the generator lets go of.
        del self.args, self.kwds, self.func
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, exc_type, exc_value, traceback):
        if exc_type is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            try:
                raise RuntimeError("generator didn't stop")
            finally:
                self.gen.close()
        if exc_value is None:
            exc_value = exc_type()
        try:
            self.gen.throw(exc_value)
        except StopIteration as stop:
            return stop is not exc_value
        except RuntimeError as error:
            if error is exc_value:
                return False
            if isinstance(exc_value, StopIteration) and error.__cause__ is exc_value:
                return False
            raise
        except BaseException as error:
            if error is not exc_value:
                raise
            return False
        try:
            raise RuntimeError("generator didn't stop after throw()")
        finally:
            self.gen.close()


def contextmanager(func):
    """A function that makes context managers, from a generator that yields once."""
    @wraps(func)
    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)
    return helper


class closing(AbstractContextManager):
    """Closes something at the end."""

    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class _Redirect(AbstractContextManager):
    """Puts another stream into `sys` under the name that a subclass gives."""

    place = ""

    def __init__(self, new_target):
        self.target = new_target
        # One can be entered again while it is entered.
        self.before = []

    def __enter__(self):
        self.before.append(getattr(sys, self.place))
        setattr(sys, self.place, self.target)
        return self.target

    def __exit__(self, *fault):
        setattr(sys, self.place, self.before.pop())


class redirect_stdout(_Redirect):
    """Sends what is printed elsewhere."""

    place = "stdout"


class redirect_stderr(_Redirect):
    """Sends what goes to the standard error stream elsewhere."""

    place = "stderr"


class suppress(AbstractContextManager):
    """Ends quietly where some exceptions are raised."""

    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exc_type, exc_value, traceback):
        return exc_type is not None and issubclass(exc_type, self._exceptions)


class nullcontext(AbstractContextManager):
    """Does nothing."""

    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *excinfo):
        pass


class chdir(AbstractContextManager):
    """Changes the current folder for a while."""

    def __init__(self, path):
        self.path = path
        self._old_cwd = []

    def __enter__(self):
        import os
        self._old_cwd.append(os.getcwd())
        os.chdir(self.path)

    def __exit__(self, *excinfo):
        import os
        os.chdir(self._old_cwd.pop())


class ExitStack(AbstractContextManager):
    """Many context managers, left in the reverse of the order in which they were entered."""

    def __init__(self):
        self._exits = []

    def pop_all(self):
        """A new stack with everything of this one."""
        other = type(self)()
        other._exits, self._exits = self._exits, []
        return other

    def push(self, exit):
        """Add a context manager that was entered already, or an exit function."""
        method = getattr(type(exit), "__exit__", None)
        if method is None:
            self._exits.append(exit)
        else:
            self._exits.append(lambda *details: method(exit, *details))
        return exit

    def enter_context(self, cm):
        """Enter a context manager."""
        cls = type(cm)
        try:
            enter = cls.__enter__
            leave = cls.__exit__
        except AttributeError:
            raise TypeError(
                f"'{cls.__module__}.{cls.__qualname__}' object does "
                "not support the context manager protocol") from None
        result = enter(cm)
        self._exits.append(lambda *details: leave(cm, *details))
        return result

    def callback(self, callback, /, *args, **kwds):
        """Call a function at the end."""
        def leave(exc_type, exc, tb):
            callback(*args, **kwds)
        self._exits.append(leave)
        return callback

    def __enter__(self):
        return self

    def __exit__(self, *details):
        received = details[0] is not None
        suppressed = False
        pending = None
        while self._exits:
            leave = self._exits.pop()
            try:
                if leave(*details):
                    suppressed = True
                    pending = None
                    details = (None, None, None)
            except BaseException as error:
                if details[1] is not None and error is not details[1]:
                    if error.__context__ is None:
                        error.__context__ = details[1]
                pending = error
                suppressed = False
                details = (type(error), error, None)
        if pending is not None:
            raise pending
        return received and suppressed

    def close(self):
        """Leave everything now."""
        self.__exit__(None, None, None)
