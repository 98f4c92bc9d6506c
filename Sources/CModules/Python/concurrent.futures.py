"""Work side by side: here it is done at once, in the order in which it is handed in."""

import itertools as _itertools
from collections import namedtuple as _namedtuple

__all__ = [
    "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED", "CancelledError", "TimeoutError",
    "BrokenExecutor", "InvalidStateError", "Future", "Executor", "wait", "as_completed",
    "ProcessPoolExecutor", "ThreadPoolExecutor",
]

FIRST_COMPLETED, FIRST_EXCEPTION = "FIRST_COMPLETED", "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"
TimeoutError = TimeoutError
DoneAndNotDoneFutures = _namedtuple("DoneAndNotDoneFutures", "done not_done")


class Error(Exception):
    """What goes wrong with futures."""


class CancelledError(Error):
    """The work was given up."""


class InvalidStateError(Error):
    """A future that has an answer already."""


class BrokenExecutor(RuntimeError):
    """An executor that cannot work."""


class Future:
    """Work that has been handed in."""

    def __init__(self):
        self._state, self._result, self._exception, self._calls = "PENDING", None, None, []

    def cancel(self):
        if self._state in ("RUNNING", "FINISHED"):
            return False
        self._state = "CANCELLED"
        self._tell()
        return True

    def cancelled(self):
        return self._state == "CANCELLED"

    def running(self):
        return self._state == "RUNNING"

    def done(self):
        return self._state in ("CANCELLED", "FINISHED")

    def _check(self):
        if self._state == "CANCELLED":
            raise CancelledError
        if self._state != "FINISHED":
            raise TimeoutError

    def result(self, timeout=None):
        """What the work gave."""
        self._check()
        if self._exception is not None:
            raise self._exception
        return self._result

    def exception(self, timeout=None):
        """What the work raised."""
        self._check()
        return self._exception

    def add_done_callback(self, fn):
        """Calls a function when the work is done."""
        if self.done():
            fn(self)
        else:
            self._calls.append(fn)

    def set_running_or_notify_cancel(self):
        if self._state == "CANCELLED":
            return False
        self._state = "RUNNING"
        return True

    def set_result(self, result):
        if self.done():
            raise InvalidStateError(f"{self._state}: {self!r}")
        self._state, self._result = "FINISHED", result
        self._tell()

    def set_exception(self, exception):
        if self.done():
            raise InvalidStateError(f"{self._state}: {self!r}")
        self._state, self._exception = "FINISHED", exception
        self._tell()

    def _tell(self):
        for call in self._calls:
            call(self)

    def __repr__(self):
        state = self._state.lower()
        if self._state == "FINISHED":
            what = self._exception if self._exception is not None else self._result
            verb = "raised" if self._exception is not None else "returned"
            state += f" {verb} {type(what).__name__}"
        return f"<Future at {hex(id(self))} state={state}>"


class Executor:
    """Does work that is handed in."""

    _closed = False

    def submit(self, fn, /, *args, **kwargs):
        """Hands work in."""
        if self._closed:
            raise RuntimeError("cannot schedule new futures after shutdown")
        future = Future()
        future.set_running_or_notify_cancel()
        try:
            result = fn(*args, **kwargs)
        except Exception as problem:
            future.set_exception(problem)
        else:
            future.set_result(result)
        return future

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        """The function's values for the items."""
        futures = [self.submit(fn, *args) for args in zip(*iterables)]
        return (future.result() for future in futures)

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Takes no more work."""
        self._closed = True

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.shutdown()
        return False


class ThreadPoolExecutor(Executor):
    """Does work in this thread."""

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        if max_workers is not None and max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        self._max_workers = max_workers or 1
        if initializer is not None:
            initializer(*initargs)


class ProcessPoolExecutor(ThreadPoolExecutor):
    """Does work in this process."""

    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *,
                 max_tasks_per_child=None):
        super().__init__(max_workers, "", initializer, initargs)


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """The futures that are done, and those that are not."""
    fs = set(fs)
    done = {future for future in fs if future.done()}
    return DoneAndNotDoneFutures(done, fs - done)


def as_completed(fs, timeout=None):
    """The futures as they are done."""
    seen = set()
    for future in fs:
        if future not in seen:
            seen.add(future)
            yield future
