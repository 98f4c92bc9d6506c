"""Progress bars."""

import sys
import time

__all__ = ["tqdm", "trange", "tqdm_notebook", "tnrange"]

_BLOCKS = " ▏▎▍▌▋▊▉█"


def _interval(seconds):
    minutes, seconds = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f"{hours:d}:{minutes:02d}:{seconds:02d}"
    return f"{minutes:02d}:{seconds:02d}"


def _short(number, suffix="", divisor=1000):
    for unit in ["", "k", "M", "G", "T", "P", "E", "Z"]:
        if abs(number) < 999.5:
            if abs(number) < 99.95:
                if abs(number) < 9.995:
                    return f"{number:1.2f}{unit}{suffix}"
                return f"{number:2.1f}{unit}{suffix}"
            return f"{number:3.0f}{unit}{suffix}"
        number /= divisor
    return f"{number:3.1f}Y{suffix}"


def _number(value):
    text = f"{value:.3g}".replace("e+0", "e+").replace("e-0", "e-")
    plain = str(value)
    return text if len(text) < len(plain) else plain


class TqdmTypeError(TypeError):
    """A wrong argument."""

    __module__ = "tqdm.std"


class TqdmKeyError(KeyError):
    """A wrong argument."""

    __module__ = "tqdm.std"


class TqdmWarning(Warning):
    """A warning of a bar."""


class _Bar:
    """`{bar}` in a layout."""

    def __init__(self, share, width, is_ascii):
        self._share, self._width, self._ascii = share, width, is_ascii

    def __format__(self, spec):
        width = self._width
        if spec:
            width = int(spec)
            if width < 0:
                width += self._width
        blocks = " 123456789#" if self._ascii is True else self._ascii or _BLOCKS
        count = len(blocks) - 1
        full, rest = divmod(int(self._share * width * count), count)
        text = blocks[-1] * full
        if full < width:
            text += blocks[rest] + blocks[0] * (width - full - 1)
        return text


class tqdm:
    """Shows how far a loop is."""

    monitor_interval = 10
    _instances = []

    def __init__(self, iterable=None, desc=None, total=None, leave=True, file=None, ncols=None,
                 mininterval=0.1, maxinterval=10.0, miniters=None, ascii=None, disable=False,
                 unit="it", unit_scale=False, dynamic_ncols=False, smoothing=0.3,
                 bar_format=None, initial=0, position=None, postfix=None, unit_divisor=1000,
                 write_bytes=False, lock_args=None, nrows=None, colour=None, delay=0.0,
                 gui=False, **kwargs):
        if kwargs:
            raise TqdmKeyError("Unknown argument(s): " + str(kwargs))
        if total is None and iterable is not None:
            try:
                total = len(iterable)
            except (TypeError, AttributeError):
                total = None
        if total == float("inf"):
            total = None
        self.iterable = iterable
        self.desc = desc or ""
        self.total = total
        self.leave = leave
        self.fp = file
        self.ncols = ncols
        self.mininterval = mininterval
        self.maxinterval = maxinterval
        self.miniters = miniters or 0
        if ascii is None:
            stream = sys.stderr if file is None else file
            encoding = getattr(stream, "encoding", None)
            ascii = not (encoding and encoding.lower().startswith("utf"))
        self.ascii = ascii
        self.disable = bool(disable)
        self.unit = unit
        self.unit_scale = unit_scale
        self.unit_divisor = unit_divisor
        self.smoothing = smoothing
        self.bar_format = bar_format
        self.initial = initial
        self.postfix = None
        self.delay = delay
        self.n = initial
        self.pos = 0
        self.start_t = self.last_print_t = time.time()
        self.last_print_n = initial
        self._time = time.time
        self._rate = None
        self._width = 0
        self._is_shown = False
        self._is_closed = self.disable
        if postfix:
            try:
                self.set_postfix(refresh=False, **postfix)
            except TypeError:
                self.postfix = postfix
        if not self.disable:
            self.pos = len(tqdm._instances) if leave is not None else 0
            tqdm._instances.append(self)
            if delay <= 0:
                self.refresh()

    def __bool__(self):
        if self.total is not None:
            return self.total > 0
        if self.iterable is None:
            raise TypeError("bool() undefined when iterable == total == None")
        return bool(self.iterable)

    def __len__(self):
        if self.iterable is None:
            return self.total
        if hasattr(self.iterable, "__len__"):
            return len(self.iterable)
        return self.total

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, traceback):
        self.close()

    def __iter__(self):
        if self.disable:
            yield from self.iterable
            return
        last = self.last_print_n
        try:
            for item in self.iterable:
                yield item
                self.n += 1
                if self.n - last >= self.miniters:
                    now = time.time()
                    if now - self.last_print_t >= self.mininterval:
                        self._advance(now)
                        last = self.n
        finally:
            self.close()

    def update(self, n=1):
        """Go on by some steps."""
        if self.disable:
            return None
        self.n += n
        now = time.time()
        if now - self.last_print_t >= self.mininterval and now >= self.start_t + self.delay:
            self._advance(now)
            return True
        return None

    def _advance(self, now):
        steps = self.n - self.last_print_n
        seconds = now - self.last_print_t
        if steps and seconds > 0:
            rate = steps / seconds
            self._rate = rate if self._rate is None else \
                self.smoothing * rate + (1 - self.smoothing) * self._rate
        self.last_print_t = now
        self.last_print_n = self.n
        self.refresh()

    @property
    def format_dict(self):
        """What the bar is made of."""
        return {
            "n": self.n, "total": self.total, "elapsed": time.time() - self.start_t,
            "ncols": self.ncols, "prefix": self.desc, "ascii": self.ascii, "unit": self.unit,
            "unit_scale": self.unit_scale, "rate": self._rate, "bar_format": self.bar_format,
            "postfix": self.postfix, "unit_divisor": self.unit_divisor, "initial": self.initial,
        }

    def __str__(self):
        return self.format_meter(**self.format_dict)

    __repr__ = __str__

    @staticmethod
    def format_interval(t):
        """Seconds as `[hours:]minutes:seconds`."""
        return _interval(t)

    @staticmethod
    def format_sizeof(num, suffix="", divisor=1000):
        """A number with a unit's prefix."""
        return _short(num, suffix, divisor)

    @staticmethod
    def format_num(n):
        """A number as a short text."""
        return _number(n)

    @staticmethod
    def format_meter(n, total, elapsed, ncols=None, prefix="", ascii=False, unit="it",
                     unit_scale=False, rate=None, bar_format=None, postfix=None,
                     unit_divisor=1000, initial=0, colour=None, **extra_kwargs):
        """The line of a bar."""
        if total and n >= total + 0.5:
            total = None
        if unit_scale and unit_scale not in (True, 1):
            if total:
                total *= unit_scale
            n *= unit_scale
            if rate:
                rate *= unit_scale
            unit_scale = False
        if rate is None and elapsed:
            rate = (n - initial) / elapsed
        inverse = 1 / rate if rate else None
        noinv_text = (_short(rate) if unit_scale else f"{rate:5.2f}") if rate else "?"
        noinv_text += unit + "/s"
        inverse_text = (_short(inverse) if unit_scale else f"{inverse:5.2f}") if inverse else "?"
        inverse_text += "s/" + unit
        rate_text = inverse_text if inverse and inverse > 1 else noinv_text
        if unit_scale:
            n_text = _short(n, divisor=unit_divisor)
            total_text = _short(total, divisor=unit_divisor) if total is not None else "?"
        else:
            n_text = str(n)
            total_text = str(total) if total is not None else "?"
        postfix = ", " + postfix if postfix else ""
        remaining = (total - n) / rate if rate and total else 0
        remaining_text = _interval(remaining) if rate else "?"
        if prefix:
            left = prefix if prefix.endswith(": ") else prefix + ": "
        else:
            left = ""
        elapsed_text = _interval(elapsed)
        right = (f"| {n_text}/{total_text} [{elapsed_text}<{remaining_text}, "
                 f"{rate_text}{postfix}]")
        values = dict(
            n=n, n_fmt=n_text, total=total, total_fmt=total_text, elapsed=elapsed_text,
            elapsed_s=elapsed, ncols=ncols, desc=prefix or "", unit=unit,
            rate=inverse if inverse and inverse > 1 else rate, rate_fmt=rate_text,
            rate_noinv=rate, rate_noinv_fmt=noinv_text, rate_inv=inverse,
            rate_inv_fmt=inverse_text, postfix=postfix, unit_divisor=unit_divisor,
            remaining=remaining_text, remaining_s=remaining, l_bar=left, r_bar=right)
        if total:
            share = n / total
            left += f"{share * 100:3.0f}%|"
            values["l_bar"] = left
            values["percentage"] = share * 100
            if ncols == 0:
                return left[:-1] + right[1:]
            layout = bar_format or "{l_bar}{bar}{r_bar}"
            if "{bar" not in layout:
                return layout.format(bar="", **values)
            without = _without_bar(layout).format(**values)
            width = max(1, ncols - len(without)) if ncols else 10
            return layout.format(bar=_Bar(share, width, ascii), **values)
        if bar_format:
            return bar_format.format(
                bar=_Bar(0, max(1, (ncols or 10)), ascii), percentage=0, **values)
        return (f"{prefix + ': ' if prefix and not prefix.endswith(': ') else prefix}"
                f"{n_text}{unit} [{elapsed_text}, {rate_text}{postfix}]")

    def refresh(self, nolock=False, lock_args=None):
        """Draw the bar."""
        if self.disable or self._is_closed and not self._is_shown:
            return
        self._draw(str(self))

    def display(self, msg=None, pos=None):
        """Draw the bar, or a text in its place."""
        self._draw(str(self) if msg is None else msg)

    def _draw(self, text):
        stream = sys.stderr if self.fp is None else self.fp
        stream.write("\r" + text + " " * max(0, self._width - len(text)))
        self._width = len(text)
        self._is_shown = True
        if hasattr(stream, "flush"):
            stream.flush()

    def clear(self, nolock=False):
        """Take the bar away."""
        if self._is_shown:
            stream = sys.stderr if self.fp is None else self.fp
            stream.write("\r" + " " * self._width + "\r")
            self._width = 0

    def close(self):
        """Draw the bar a last time."""
        if self._is_closed:
            return
        self._is_closed = True
        if self in tqdm._instances:
            tqdm._instances.remove(self)
        stream = sys.stderr if self.fp is None else self.fp
        if self.leave or self.leave is None and self.pos == 0:
            self._rate = None
            self._draw(str(self))
            stream.write("\n")
        else:
            self.clear()
        self.disable = True

    def unpause(self):
        """Leave the time since the last drawing out."""
        now = time.time()
        self.start_t += now - self.last_print_t
        self.last_print_t = now

    def reset(self, total=None):
        """Begin anew."""
        self.n = 0
        if total is not None:
            self.total = total
        self.start_t = self.last_print_t = time.time()
        self.last_print_n = 0
        self._is_closed = False
        self.disable = False
        self.refresh()

    def set_description(self, desc=None, refresh=True):
        """Set the text before the bar."""
        self.desc = desc + ": " if desc else ""
        if refresh:
            self.refresh()

    def set_description_str(self, desc=None, refresh=True):
        """Set the text before the bar as it is."""
        self.desc = desc or ""
        if refresh:
            self.refresh()

    def set_postfix(self, ordered_dict=None, refresh=True, **kwargs):
        """Set the values after the bar."""
        values = dict(ordered_dict or {})
        for key in sorted(kwargs):
            values[key] = kwargs[key]
        parts = []
        for key, value in values.items():
            if isinstance(value, (int, float)) and not isinstance(value, bool):
                value = _number(value)
            elif not isinstance(value, str):
                value = str(value)
            parts.append(f"{key}={value.strip()}")
        self.postfix = ", ".join(parts)
        if refresh:
            self.refresh()

    def set_postfix_str(self, s="", refresh=True):
        """Set the text after the bar."""
        self.postfix = str(s)
        if refresh:
            self.refresh()

    @classmethod
    def write(cls, s, file=None, end="\n", nolock=False):
        """Print a text above the bars."""
        for bar in cls._instances:
            bar.clear()
        stream = sys.stdout if file is None else file
        stream.write(s + end)
        for bar in cls._instances:
            bar.refresh()

    @classmethod
    def pandas(cls, *args, **kwargs):
        """There are no data frames here."""
        raise ModuleNotFoundError("No module named 'pandas'")


def _without_bar(layout):
    start = layout.index("{bar")
    end = layout.index("}", start)
    return layout[:start] + layout[end + 1:]


def trange(*args, **kwargs):
    """A progress bar over a range."""
    return tqdm(range(*args), **kwargs)


tqdm_notebook = tqdm
tnrange = trange
