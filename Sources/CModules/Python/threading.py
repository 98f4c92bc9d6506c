"""Threads, one after the other: each runs to its end when it is started."""

import time as _time

__all__ = [
    "get_ident", "active_count", "Condition", "current_thread", "enumerate", "main_thread", "Event",
    "Lock", "RLock", "Semaphore", "BoundedSemaphore", "Thread", "Barrier", "BrokenBarrierError",
    "Timer", "ThreadError", "local", "get_native_id",
]

ThreadError = RuntimeError
TIMEOUT_MAX = 9223372036.0
_count = [0]
_running = []


def _stuck(what):
    return RuntimeError(f"{what} would wait for ever: threads run one after the other here, each "
                        "when it is started")


class Thread:
    """Work of its own, which is done when it is started."""

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        if group is not None:
            raise AssertionError("group argument must be None for now")
        self._target, self._args, self._kwargs = target, args, kwargs or {}
        if name is None:
            _count[0] += 1
            name = f"Thread-{_count[0]}"
            if target is not None and hasattr(target, "__name__"):
                name += f" ({target.__name__})"
        self.name, self.daemon = str(name), bool(daemon)
        self._state = "initial"

    def start(self):
        """Does the work."""
        if self._state != "initial":
            raise RuntimeError("threads can only be started once")
        self._state = "started"
        _running.append(self)
        try:
            self.run()
        except SystemExit:
            pass
        except Exception as problem:
            excepthook(ExceptHookArgs(type(problem), problem, problem.__traceback__, self))
        finally:
            _running.pop()
            self._state = "stopped"

    def run(self):
        """The work itself."""
        if self._target is not None:
            try:
                self._target(*self._args, **self._kwargs)
            finally:
                del self._target, self._args, self._kwargs

    def join(self, timeout=None):
        """The work is done already."""
        if self._state == "initial":
            raise RuntimeError("cannot join thread before it is started")
        if self is current_thread():
            raise RuntimeError("cannot join current thread")

    def is_alive(self):
        """Whether the work is being done."""
        return self._state == "started"

    @property
    def ident(self):
        return None if self._state == "initial" else id(self)

    native_id = ident

    def getName(self):
        return self.name

    def setName(self, name):
        self.name = name

    def isDaemon(self):
        return self.daemon

    def setDaemon(self, daemonic):
        self.daemon = daemonic

    def __repr__(self):
        state = self._state + (" daemon" if self.daemon else "")
        number = "" if self.ident is None else f" {self.ident}"
        return f"<{type(self).__name__}({self.name}, {state}{number})>"


class _MainThread(Thread):
    def __init__(self):
        super().__init__(name="MainThread", daemon=False)
        self._state = "started"


_main = _MainThread()


class ExceptHookArgs(tuple):
    """What `excepthook` gets."""

    def __new__(cls, *args):
        if len(args) == 1:
            args = args[0]
        return super().__new__(cls, args)

    exc_type = property(lambda self: self[0])
    exc_value = property(lambda self: self[1])
    exc_traceback = property(lambda self: self[2])
    thread = property(lambda self: self[3])


def excepthook(args, /):
    """Shows what ended a thread."""
    import sys
    import traceback
    print(f"Exception in thread {args.thread.name}:", file=sys.stderr)
    traceback.print_exception(args.exc_value)


class Timer(Thread):
    """Work that is done after a while."""

    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval, self.function = interval, function
        self.args, self.kwargs = args or [], kwargs or {}
        self.finished = Event()

    def cancel(self):
        """Leaves the work undone."""
        self.finished.set()

    def run(self):
        _time.sleep(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class Lock:
    """A lock. Nobody else can hold it."""

    def __init__(self):
        self._is_held = False

    def acquire(self, blocking=True, timeout=-1):
        """Takes the lock."""
        if self._is_held:
            if blocking and timeout < 0:
                raise _stuck("Lock.acquire()")
            return False
        self._is_held = True
        return True

    def release(self):
        """Gives the lock back."""
        if not self._is_held:
            raise RuntimeError("release unlocked lock")
        self._is_held = False

    def locked(self):
        return self._is_held

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exception):
        self.release()

    def __repr__(self):
        state = "locked" if self._is_held else "unlocked"
        return f"<{state} _thread.lock object at {hex(id(self))}>"


class RLock:
    """A lock that its holder can take again."""

    def __init__(self):
        self._depth = 0

    def acquire(self, blocking=True, timeout=-1):
        self._depth += 1
        return True

    def release(self):
        if not self._depth:
            raise RuntimeError("cannot release un-acquired lock")
        self._depth -= 1

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exception):
        self.release()


class Condition:
    """Something to wait for."""

    def __init__(self, lock=None):
        self._lock = lock or RLock()
        self.acquire, self.release = self._lock.acquire, self._lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *exception):
        return self._lock.__exit__(*exception)

    def wait(self, timeout=None):
        if timeout is None:
            raise _stuck("Condition.wait()")
        return False

    def wait_for(self, predicate, timeout=None):
        result = predicate()
        if not result and timeout is None:
            raise _stuck("Condition.wait_for()")
        return result

    def notify(self, n=1):
        """Nobody waits."""

    def notify_all(self):
        """Nobody waits."""


class Semaphore:
    """A lock that a number of holders can take."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._value = value

    def acquire(self, blocking=True, timeout=None):
        if self._value == 0:
            if blocking and timeout is None:
                raise _stuck("Semaphore.acquire()")
            return False
        self._value -= 1
        return True

    def release(self, n=1):
        self._value += n

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exception):
        self.release()


class BoundedSemaphore(Semaphore):
    """One that is never given back too often."""

    def __init__(self, value=1):
        super().__init__(value)
        self._most = value

    def release(self, n=1):
        if self._value + n > self._most:
            raise ValueError("Semaphore released too many times")
        self._value += n


class Event:
    """Something that happens once."""

    def __init__(self):
        self._is_set = False

    def is_set(self):
        return self._is_set

    isSet = is_set

    def set(self):
        self._is_set = True

    def clear(self):
        self._is_set = False

    def wait(self, timeout=None):
        if not self._is_set and timeout is None:
            raise _stuck("Event.wait()")
        if not self._is_set:
            _time.sleep(timeout)
        return self._is_set


class BrokenBarrierError(RuntimeError):
    """A barrier that nobody can pass."""


class Barrier:
    """A place where a number of threads wait for each other."""

    def __init__(self, parties, action=None, timeout=None):
        self.parties, self._action, self.broken = parties, action, False
        self.n_waiting = 0

    def wait(self, timeout=None):
        if self.broken:
            raise BrokenBarrierError
        if self.parties > 1:
            raise _stuck("Barrier.wait()")
        if self._action:
            self._action()
        return 0

    def reset(self):
        self.broken = False

    def abort(self):
        self.broken = True


class local:
    """Values of one thread; all threads see the same here."""


def current_thread():
    """The thread whose work is being done."""
    return _running[-1] if _running else _main


currentThread = current_thread


def main_thread():
    """The thread of the cells."""
    return _main


def get_ident():
    """The number of the thread."""
    return id(current_thread())


get_native_id = get_ident


def enumerate():
    """All threads that have work."""
    return [_main] + _running


def active_count():
    """How many threads have work."""
    return 1 + len(_running)


def settrace(func):
    """Nothing is traced."""


setprofile = settrace


def stack_size(size=0, /):
    return 0
