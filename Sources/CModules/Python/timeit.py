"""How long something takes."""

import time

__all__ = ["Timer", "timeit", "repeat", "default_timer"]

default_timer = time.perf_counter
default_number = 1000000
default_repeat = 5


class Timer:
    """Measures a function or a text."""

    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self._names = dict(globals or {})
        self._timer = timer
        self._run = self._function(stmt, "stmt")
        self._setup = self._function(setup, "setup")

    def _function(self, code, what):
        if callable(code):
            return code
        if not isinstance(code, str):
            raise ValueError(f"{what} is neither a string nor callable")
        from _code import define
        body = "\n".join("  " + line for line in code.split("\n"))
        return define(f"def run():\n{body}\n", self._names, "run")

    def timeit(self, number=default_number):
        """Seconds for a number of runs."""
        self._setup()
        run = self._run
        start = self._timer()
        for _ in range(number):
            run()
        return self._timer() - start

    def repeat(self, repeat=default_repeat, number=default_number):
        """Seconds of several measurements."""
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        """A number of runs that takes some time, and the seconds."""
        number = 1
        while True:
            for digit in (1, 2, 5):
                taken = self.timeit(number * digit)
                if callback:
                    callback(number * digit, taken)
                if taken >= 0.2:
                    return number * digit, taken
            number *= 10


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    """Seconds for a number of runs."""
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat,
           number=default_number, globals=None):
    """Seconds of several measurements."""
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
