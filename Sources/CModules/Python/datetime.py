"""Dates and times."""

import time as _time
from math import isnan as _isnan

__all__ = ["date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR",
           "UTC"]

MINYEAR = 1
MAXYEAR = 9999
_MOST_ORDINAL = 3652059
_MONTHS = ["", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_DAYS = ["", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
_LENGTHS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
_BEFORE = [0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_in_month(year, month):
    return 29 if month == 2 and _is_leap(year) else _LENGTHS[month]


def _days_before_year(year):
    year -= 1
    return year * 365 + year // 4 - year // 100 + year // 400


def _to_ordinal(year, month, day):
    leap = 1 if month > 2 and _is_leap(year) else 0
    return _days_before_year(year) + _BEFORE[month] + leap + day


def _from_ordinal(number):
    number -= 1
    cycles, number = divmod(number, 146097)
    year = cycles * 400 + 1
    centuries, number = divmod(number, 36524)
    fours, number = divmod(number, 1461)
    years, number = divmod(number, 365)
    year += centuries * 100 + fours * 4 + years
    if years == 4 or centuries == 4:
        return year - 1, 12, 31
    month = 1
    while number >= _days_in_month(year, month):
        number -= _days_in_month(year, month)
        month += 1
    return year, month, number + 1


def _integer(value):
    if isinstance(value, float):
        raise TypeError("'float' object cannot be interpreted as an integer")
    index = getattr(type(value), "__index__", None)
    if index is None:
        raise TypeError(
            f"'{type(value).__name__}' object cannot be interpreted as an integer")
    return value.__index__() if type(value) is not int else value


def _check_date(year, month, day):
    year, month, day = _integer(year), _integer(month), _integer(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year {year} is out of range")
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= _days_in_month(year, month):
        raise ValueError("day is out of range for month")
    return year, month, day


def _check_time(hour, minute, second, microsecond, fold):
    hour, minute, second = _integer(hour), _integer(minute), _integer(second)
    microsecond = _integer(microsecond)
    if not 0 <= hour <= 23:
        raise ValueError("hour must be in 0..23")
    if not 0 <= minute <= 59:
        raise ValueError("minute must be in 0..59")
    if not 0 <= second <= 59:
        raise ValueError("second must be in 0..59")
    if not 0 <= microsecond <= 999999:
        raise ValueError("microsecond must be in 0..999999")
    if fold not in (0, 1):
        raise ValueError("fold must be either 0 or 1")
    return hour, minute, second, microsecond


def _check_zone(zone):
    if zone is not None and not isinstance(zone, tzinfo):
        raise TypeError("tzinfo argument must be None or of a tzinfo subclass, "
                        f"not type '{type(zone).__name__}'")


def _offset_text(offset, separator=":"):
    if offset is None:
        return ""
    sign = "+"
    if offset.days < 0:
        sign = "-"
        offset = -offset
    seconds = offset.days * 86400 + offset.seconds
    hours, rest = divmod(seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    text = f"{sign}{hours:02d}{separator}{minutes:02d}"
    if seconds or offset.microseconds:
        text += f"{separator}{seconds:02d}"
        if offset.microseconds:
            text += f".{offset.microseconds:06d}"
    return text


def _time_text(hour, minute, second, microsecond, timespec="auto"):
    if timespec == "auto":
        timespec = "microseconds" if microsecond else "seconds"
    if timespec == "hours":
        return f"{hour:02d}"
    if timespec == "minutes":
        return f"{hour:02d}:{minute:02d}"
    if timespec == "seconds":
        return f"{hour:02d}:{minute:02d}:{second:02d}"
    if timespec == "milliseconds":
        return f"{hour:02d}:{minute:02d}:{second:02d}.{microsecond // 1000:03d}"
    if timespec == "microseconds":
        return f"{hour:02d}:{minute:02d}:{second:02d}.{microsecond:06d}"
    raise ValueError("Unknown timespec value")


def _format(moment, text, fields):
    """`strftime`, with what `time.strftime` does not know."""
    pieces = []
    place = 0
    while place < len(text):
        letter = text[place]
        place += 1
        if letter != "%" or place >= len(text):
            pieces.append(letter)
            continue
        letter = text[place]
        place += 1
        if letter == "f":
            pieces.append(f"{getattr(moment, 'microsecond', 0):06d}")
        elif letter == "z":
            offset = moment.utcoffset() if hasattr(moment, "utcoffset") else None
            pieces.append(_offset_text(offset, ""))
        elif letter == "Z":
            name = moment.tzname() if hasattr(moment, "tzname") else None
            pieces.append((name or "").replace("%", "%%"))
        elif letter == "Y":
            pieces.append(str(fields[0]))
        elif letter == "G":
            pieces.append(str(moment.isocalendar()[0]))
        elif letter == "V":
            pieces.append(f"{moment.isocalendar()[1]:02d}")
        elif letter == "u":
            pieces.append(str(moment.isoweekday()))
        else:
            pieces.append("%" + letter)
    return _time.strftime("".join(pieces), fields)


class timedelta:
    """A duration."""

    __slots__ = ("_days", "_seconds", "_microseconds")

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0,
                weeks=0):
        parts = [
            (days, 86400000000), (seconds, 1000000), (microseconds, 1), (milliseconds, 1000),
            (minutes, 60000000), (hours, 3600000000), (weeks, 604800000000),
        ]
        total = 0
        rest = 0.0
        for value, scale in parts:
            if isinstance(value, int):
                total += value * scale
            elif isinstance(value, float):
                if _isnan(value):
                    raise ValueError("cannot convert float NaN to integer")
                if value in (float("inf"), float("-inf")):
                    raise OverflowError("cannot convert float infinity to integer")
                whole = int(value)
                total += whole * scale
                part = (value - whole) * scale
                whole = int(part)
                total += whole
                rest += part - whole
            else:
                name = ("days", "seconds", "microseconds", "milliseconds", "minutes", "hours",
                        "weeks")[[p[0] is value for p in parts].index(True)]
                raise TypeError(f"unsupported type for timedelta {name} component: "
                                f"{type(value).__name__}")
        if rest:
            whole = round(rest)
            if abs(rest - int(rest)) == 0.5:
                # Halves go to the even total.
                whole = int(rest) + (1 if rest > 0 else -1) * ((total + int(rest)) % 2)
            total += whole
        return cls._of(total)

    @classmethod
    def _of(cls, total):
        self = object.__new__(cls)
        seconds, self._microseconds = divmod(total, 1000000)
        self._days, self._seconds = divmod(seconds, 86400)
        if not -999999999 <= self._days <= 999999999:
            raise OverflowError(f"days={self._days}; must have magnitude <= 999999999")
        return self

    def _total(self):
        return (self._days * 86400 + self._seconds) * 1000000 + self._microseconds

    @property
    def days(self):
        return self._days

    @property
    def seconds(self):
        return self._seconds

    @property
    def microseconds(self):
        return self._microseconds

    def total_seconds(self):
        """The duration in seconds."""
        return self._total() / 10 ** 6

    def __repr__(self):
        parts = []
        if self._days:
            parts.append(f"days={self._days}")
        if self._seconds:
            parts.append(f"seconds={self._seconds}")
        if self._microseconds:
            parts.append(f"microseconds={self._microseconds}")
        return f"{_full_name(self)}({', '.join(parts) or '0'})"

    def __str__(self):
        minutes, seconds = divmod(self._seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = f"{hours}:{minutes:02d}:{seconds:02d}"
        if self._days:
            text = f"{self._days} day{'' if abs(self._days) == 1 else 's'}, {text}"
        if self._microseconds:
            text += f".{self._microseconds:06d}"
        return text

    def __add__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(self._total() + other._total())
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(self._total() - other._total())
        return NotImplemented

    def __rsub__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(other._total() - self._total())
        return NotImplemented

    def __neg__(self):
        return timedelta._of(-self._total())

    def __pos__(self):
        return self

    def __abs__(self):
        return -self if self._days < 0 else self

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._of(self._total() * other)
        if isinstance(other, float):
            top, bottom = other.as_integer_ratio()
            return timedelta._of(_nearest(self._total() * top, bottom))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._total() // other._total()
        if isinstance(other, int):
            return timedelta._of(self._total() // other)
        return NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._total() / other._total()
        if isinstance(other, int):
            return timedelta._of(_nearest(self._total(), other))
        if isinstance(other, float):
            top, bottom = other.as_integer_ratio()
            return timedelta._of(_nearest(self._total() * bottom, top))
        return NotImplemented

    def __mod__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(self._total() % other._total())
        return NotImplemented

    def __divmod__(self, other):
        if isinstance(other, timedelta):
            times, rest = divmod(self._total(), other._total())
            return times, timedelta._of(rest)
        return NotImplemented

    def __eq__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return self._total() == other._total()

    def __lt__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return self._total() < other._total()

    def __le__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return self._total() <= other._total()

    def __gt__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return self._total() > other._total()

    def __ge__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return self._total() >= other._total()

    def __hash__(self):
        return hash(self._total())

    def __bool__(self):
        return self._total() != 0

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _nearest(top, bottom):
    """A quotient rounded, halves to even."""
    quotient, rest = divmod(top, bottom)
    twice = rest * 2
    if (twice > bottom if bottom > 0 else twice < bottom) or twice == bottom and quotient % 2:
        quotient += 1
    return quotient


def _full_name(value):
    cls = type(value)
    return f"{cls.__module__}.{cls.__qualname__}" if cls.__module__ != "__main__" \
        else cls.__qualname__


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59, microseconds=999999)
timedelta.resolution = timedelta(microseconds=1)


class tzinfo:
    """A time zone."""

    __slots__ = ()

    def tzname(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def utcoffset(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def dst(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def fromutc(self, dt):
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError("fromutc: non-None utcoffset() result required")
        summer = dt.dst()
        if summer is None:
            raise ValueError("fromutc: non-None dst() result required")
        delta = offset - summer
        if delta:
            dt += delta
            summer = dt.dst()
        return dt + summer


class timezone(tzinfo):
    """A time zone with a fixed offset."""

    __slots__ = ("_offset", "_name")

    def __new__(cls, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError("timezone() argument 1 must be datetime.timedelta, "
                            f"not {type(offset).__name__}")
        if not timedelta(hours=-24) < offset < timedelta(hours=24):
            raise ValueError("offset must be a timedelta strictly between "
                             "-timedelta(hours=24) and timedelta(hours=24), "
                             f"not {offset!r}.")
        self = object.__new__(cls)
        self._offset = offset
        self._name = name
        return self

    def __eq__(self, other):
        if isinstance(other, timezone):
            return self._offset == other._offset
        return NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is timezone.utc:
            return "datetime.timezone.utc"
        if self._name is None:
            return f"{_full_name(self)}({self._offset!r})"
        return f"{_full_name(self)}({self._offset!r}, {self._name!r})"

    def __str__(self):
        return self.tzname(None)

    def utcoffset(self, dt):
        return self._offset

    def tzname(self, dt):
        if self._name is not None:
            return self._name
        if not self._offset:
            return "UTC"
        return "UTC" + _offset_text(self._offset)

    def dst(self, dt):
        return None

    def fromutc(self, dt):
        return dt + self._offset


timezone.utc = UTC = timezone(timedelta(0))
timezone.min = timezone(-timedelta(hours=23, minutes=59))
timezone.max = timezone(timedelta(hours=23, minutes=59))


class IsoCalendarDate(tuple):
    """Year, week and weekday of a date."""

    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return (f"datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, "
                f"weekday={self[2]})")


def _first_monday(year):
    first = _to_ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    monday = first - weekday
    return monday + 7 if weekday > 3 else monday


class date:
    """A day."""

    __slots__ = ("_year", "_month", "_day")

    def __new__(cls, year, month=None, day=None):
        if month is None or day is None:
            if not hasattr(year, "__index__"):
                raise TypeError(f"{type(year).__name__!r} object cannot be interpreted as an "
                                "integer")
            missing = "month" if month is None else "day"
            raise TypeError("function missing required argument "
                            f"'{missing}' (pos {2 if month is None else 3})")
        year, month, day = _check_date(year, month, day)
        self = object.__new__(cls)
        self._year, self._month, self._day = year, month, day
        return self

    @classmethod
    def fromtimestamp(cls, t):
        moment = _time.localtime(t)
        return cls(moment[0], moment[1], moment[2])

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromordinal(cls, n):
        if n < 1:
            raise ValueError("ordinal must be >= 1")
        if n > _MOST_ORDINAL:
            raise ValueError(f"year {_from_ordinal(n)[0]} is out of range")
        return cls(*_from_ordinal(n))

    @classmethod
    def fromisoformat(cls, date_string):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            return cls(*_read_date(date_string))
        except ValueError as problem:
            if "range" in str(problem) or "must be in" in str(problem):
                raise
            raise ValueError(f"Invalid isoformat string: {date_string!r}") from None

    @classmethod
    def fromisocalendar(cls, year, week, day):
        if not MINYEAR <= year <= MAXYEAR:
            raise ValueError(f"Year is out of range: {year}")
        weeks = (_first_monday(year + 1) - _first_monday(year)) // 7
        if not 0 < week <= weeks:
            raise ValueError(f"Invalid week: {week}")
        if not 0 < day < 8:
            raise ValueError(f"Invalid weekday: {day} (range is [1, 7])")
        return cls(*_from_ordinal(_first_monday(year) + (week - 1) * 7 + day - 1))

    @property
    def year(self):
        return self._year

    @property
    def month(self):
        return self._month

    @property
    def day(self):
        return self._day

    def __repr__(self):
        return f"{_full_name(self)}({self._year}, {self._month}, {self._day})"

    def ctime(self):
        weekday = self.toordinal() % 7 or 7
        return (f"{_DAYS[weekday]} {_MONTHS[self._month]} {self._day:2d} 00:00:00 "
                f"{self._year:04d}")

    def strftime(self, format):
        return _format(self, format, self.timetuple())

    def __format__(self, spec):
        if not isinstance(spec, str):
            raise TypeError(f"must be str, not {type(spec).__name__}")
        return self.strftime(spec) if spec else str(self)

    def isoformat(self):
        return f"{self._year:04d}-{self._month:02d}-{self._day:02d}"

    __str__ = isoformat

    def timetuple(self):
        return _fields(self._year, self._month, self._day, 0, 0, 0, -1)

    def toordinal(self):
        return _to_ordinal(self._year, self._month, self._day)

    def replace(self, year=None, month=None, day=None):
        return type(self)(
            self._year if year is None else year, self._month if month is None else month,
            self._day if day is None else day)

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        year = self._year
        first = _first_monday(year)
        today = _to_ordinal(self._year, self._month, self._day)
        week, day = divmod(today - first, 7)
        if week < 0:
            year -= 1
            week, day = divmod(today - _first_monday(year), 7)
        elif week >= 52 and today >= _first_monday(year + 1):
            year += 1
            week = 0
        return IsoCalendarDate((year, week + 1, day + 1))

    def _rank(self):
        return (self._year, self._month, self._day)

    def _other(self, other):
        return isinstance(other, date) and not isinstance(other, datetime)

    def __eq__(self, other):
        return self._rank() == other._rank() if self._other(other) else NotImplemented

    def __lt__(self, other):
        return self._rank() < other._rank() if self._other(other) else NotImplemented

    def __le__(self, other):
        return self._rank() <= other._rank() if self._other(other) else NotImplemented

    def __gt__(self, other):
        return self._rank() > other._rank() if self._other(other) else NotImplemented

    def __ge__(self, other):
        return self._rank() >= other._rank() if self._other(other) else NotImplemented

    def __hash__(self):
        return hash(self._rank())

    def __add__(self, other):
        if isinstance(other, timedelta):
            number = self.toordinal() + other.days
            if 0 < number <= _MOST_ORDINAL:
                return type(self).fromordinal(number)
            raise OverflowError("date value out of range")
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other.days)
        if isinstance(other, date) and not isinstance(other, datetime):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _fields(year, month, day, hour, minute, second, summer):
    ordinal = _to_ordinal(year, month, day)
    return _time.struct_time((
        year, month, day, hour, minute, second, (ordinal + 6) % 7,
        ordinal - _days_before_year(year), summer))


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)


class time:
    """A time of the day."""

    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        hour, minute, second, microsecond = _check_time(hour, minute, second, microsecond, fold)
        _check_zone(tzinfo)
        self = object.__new__(cls)
        self._hour, self._minute, self._second = hour, minute, second
        self._microsecond, self._tzinfo, self._fold = microsecond, tzinfo, fold
        return self

    @property
    def hour(self):
        return self._hour

    @property
    def minute(self):
        return self._minute

    @property
    def second(self):
        return self._second

    @property
    def microsecond(self):
        return self._microsecond

    @property
    def tzinfo(self):
        return self._tzinfo

    @property
    def fold(self):
        return self._fold

    @classmethod
    def fromisoformat(cls, time_string):
        if not isinstance(time_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            return cls(*_read_time(time_string.removeprefix("T")))
        except ValueError as problem:
            if "must be in" in str(problem):
                raise
            raise ValueError(f"Invalid isoformat string: {time_string!r}") from None

    def utcoffset(self):
        return None if self._tzinfo is None else self._tzinfo.utcoffset(None)

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(None)

    def dst(self):
        return None if self._tzinfo is None else self._tzinfo.dst(None)

    def isoformat(self, timespec="auto"):
        return _time_text(self._hour, self._minute, self._second, self._microsecond,
                          timespec) + _offset_text(self.utcoffset())

    __str__ = lambda self: self.isoformat()

    def strftime(self, format):
        return _format(
            self, format,
            _time.struct_time((1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1)))

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    def __repr__(self):
        parts = [str(self._hour), str(self._minute)]
        if self._second or self._microsecond:
            parts.append(str(self._second))
        if self._microsecond:
            parts.append(str(self._microsecond))
        if self._tzinfo is not None:
            parts.append(f"tzinfo={self._tzinfo!r}")
        if self._fold:
            parts.append("fold=1")
        return f"{_full_name(self)}({', '.join(parts)})"

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *,
                fold=None):
        return type(self)(
            self._hour if hour is None else hour, self._minute if minute is None else minute,
            self._second if second is None else second,
            self._microsecond if microsecond is None else microsecond,
            self._tzinfo if tzinfo is True else tzinfo,
            fold=self._fold if fold is None else fold)

    def _rank(self):
        total = ((self._hour * 60 + self._minute) * 60 + self._second) * 1000000 \
            + self._microsecond
        offset = self.utcoffset()
        return total if offset is None else total - offset._total()

    def _compare(self, other, op):
        if not isinstance(other, time):
            return NotImplemented
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            if op == "==":
                return False
            raise TypeError("can't compare offset-naive and offset-aware times")
        mine, others = self._rank(), other._rank()
        return {"==": mine == others, "<": mine < others, "<=": mine <= others,
                ">": mine > others, ">=": mine >= others}[op]

    def __eq__(self, other):
        return self._compare(other, "==")

    def __lt__(self, other):
        return self._compare(other, "<")

    def __le__(self, other):
        return self._compare(other, "<=")

    def __gt__(self, other):
        return self._compare(other, ">")

    def __ge__(self, other):
        return self._compare(other, ">=")

    def __hash__(self):
        return hash(self._rank())

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


time.min = time(0, 0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)


class datetime(date):
    """A moment."""

    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    def __new__(cls, year, month=None, day=None, hour=0, minute=0, second=0, microsecond=0,
                tzinfo=None, *, fold=0):
        if month is None or day is None:
            if not hasattr(year, "__index__"):
                raise TypeError(f"{type(year).__name__!r} object cannot be interpreted as an "
                                "integer")
            missing = "month" if month is None else "day"
            raise TypeError("function missing required argument "
                            f"'{missing}' (pos {2 if month is None else 3})")
        year, month, day = _check_date(year, month, day)
        hour, minute, second, microsecond = _check_time(hour, minute, second, microsecond, fold)
        _check_zone(tzinfo)
        self = object.__new__(cls)
        self._year, self._month, self._day = year, month, day
        self._hour, self._minute, self._second = hour, minute, second
        self._microsecond, self._tzinfo, self._fold = microsecond, tzinfo, fold
        return self

    @property
    def hour(self):
        return self._hour

    @property
    def minute(self):
        return self._minute

    @property
    def second(self):
        return self._second

    @property
    def microsecond(self):
        return self._microsecond

    @property
    def tzinfo(self):
        return self._tzinfo

    @property
    def fold(self):
        return self._fold

    @classmethod
    def _of(cls, total, zone):
        """From microseconds since the start of the calendar."""
        seconds, microsecond = divmod(total, 1000000)
        days, seconds = divmod(seconds, 86400)
        if not 0 < days <= _MOST_ORDINAL:
            raise OverflowError("date value out of range")
        year, month, day = _from_ordinal(days)
        minutes, second = divmod(seconds, 60)
        hour, minute = divmod(minutes, 60)
        return cls(year, month, day, hour, minute, second, microsecond, zone)

    def _total(self):
        seconds = self.toordinal() * 86400 + (self._hour * 60 + self._minute) * 60 + self._second
        return seconds * 1000000 + self._microsecond

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        _check_zone(tz)
        micros = round(timestamp * 1000000) if isinstance(timestamp, float) \
            else timestamp * 1000000
        utc = cls._of(_EPOCH + micros, None)
        if tz is not None:
            return tz.fromutc(utc.replace(tzinfo=tz))
        moment = _time.localtime(micros // 1000000)
        return cls(*moment[:6], micros % 1000000)

    @classmethod
    def utcfromtimestamp(cls, t):
        micros = round(t * 1000000) if isinstance(t, float) else t * 1000000
        return cls._of(_EPOCH + micros, None)

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        return cls.utcfromtimestamp(_time.time())

    @classmethod
    def today(cls):
        return cls.now()

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        if not isinstance(date, _date_class):
            raise TypeError("combine() argument 1 must be datetime.date, "
                            f"not {type(date).__name__}")
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second,
                   time.microsecond, time.tzinfo if tzinfo is True else tzinfo)

    @classmethod
    def fromisoformat(cls, date_string):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            return cls(*_read_datetime(date_string))
        except ValueError as problem:
            if "range" in str(problem) or "must be in" in str(problem):
                raise
            raise ValueError(f"Invalid isoformat string: {date_string!r}") from None

    @classmethod
    def strptime(cls, date_string, format):
        """A moment from a text in a given layout."""
        from _strptime import read
        return cls(*read(cls, date_string, format))

    def timetuple(self):
        summer = self.dst()
        return _fields(self._year, self._month, self._day, self._hour, self._minute,
                       self._second, -1 if summer is None else int(bool(summer)))

    def utctimetuple(self):
        offset = self.utcoffset()
        moment = self - offset if offset else self
        return _fields(moment._year, moment._month, moment._day, moment._hour, moment._minute,
                       moment._second, 0)

    def timestamp(self):
        if self._tzinfo is None:
            seconds = _time.mktime((self._year, self._month, self._day, self._hour, self._minute,
                                    self._second, -1, -1, -1))
            return seconds + self._microsecond / 1e6
        return (self - datetime(1970, 1, 1, tzinfo=timezone.utc)).total_seconds()

    def date(self):
        return _date_class(self._year, self._month, self._day)

    def time(self):
        return time(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        return time(self._hour, self._minute, self._second, self._microsecond, self._tzinfo,
                    fold=self._fold)

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None,
                microsecond=None, tzinfo=True, *, fold=None):
        return type(self)(
            self._year if year is None else year, self._month if month is None else month,
            self._day if day is None else day, self._hour if hour is None else hour,
            self._minute if minute is None else minute,
            self._second if second is None else second,
            self._microsecond if microsecond is None else microsecond,
            self._tzinfo if tzinfo is True else tzinfo,
            fold=self._fold if fold is None else fold)

    def astimezone(self, tz=None):
        mine = self
        if self._tzinfo is None or self.utcoffset() is None:
            here = timezone(timedelta(seconds=_local_offset(self.timestamp())))
            mine = self.replace(tzinfo=here)
        if tz is None:
            seconds = mine.timestamp()
            tz = timezone(timedelta(seconds=_local_offset(seconds)),
                          _time.strftime("%Z", _time.localtime(int(seconds))))
        if tz is self._tzinfo:
            return self
        utc = (mine - mine.utcoffset()).replace(tzinfo=tz)
        return tz.fromutc(utc)

    def ctime(self):
        weekday = self.toordinal() % 7 or 7
        return (f"{_DAYS[weekday]} {_MONTHS[self._month]} {self._day:2d} "
                f"{self._hour:02d}:{self._minute:02d}:{self._second:02d} {self._year:04d}")

    def isoformat(self, sep="T", timespec="auto"):
        return (f"{self._year:04d}-{self._month:02d}-{self._day:02d}{sep}"
                + _time_text(self._hour, self._minute, self._second, self._microsecond, timespec)
                + _offset_text(self.utcoffset()))

    def __str__(self):
        return self.isoformat(" ")

    def __repr__(self):
        parts = [self._year, self._month, self._day, self._hour, self._minute, self._second,
                 self._microsecond]
        if parts[-1] == 0:
            del parts[-1]
            if parts[-1] == 0:
                del parts[-1]
        text = ", ".join(map(str, parts))
        if self._tzinfo is not None:
            text += f", tzinfo={self._tzinfo!r}"
        if self._fold:
            text += ", fold=1"
        return f"{_full_name(self)}({text})"

    def utcoffset(self):
        return None if self._tzinfo is None else self._tzinfo.utcoffset(self)

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(self)

    def dst(self):
        return None if self._tzinfo is None else self._tzinfo.dst(self)

    def _rank(self):
        offset = self.utcoffset()
        return self._total() if offset is None else self._total() - offset._total()

    def _compare(self, other, op):
        if not isinstance(other, datetime):
            if isinstance(other, date):
                if op == "==":
                    return False
                raise TypeError(f"can't compare {type(self).__module__}."
                                f"{type(self).__name__} to {type(other).__module__}."
                                f"{type(other).__name__}")
            return NotImplemented
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            if op == "==":
                return False
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        mine, others = self._rank(), other._rank()
        if op == "==":
            return mine == others
        if op == "<":
            return mine < others
        if op == "<=":
            return mine <= others
        if op == ">":
            return mine > others
        return mine >= others

    def __eq__(self, other):
        return self._compare(other, "==")

    def __lt__(self, other):
        return self._compare(other, "<")

    def __le__(self, other):
        return self._compare(other, "<=")

    def __gt__(self, other):
        return self._compare(other, ">")

    def __ge__(self, other):
        return self._compare(other, ">=")

    def __hash__(self):
        return hash(self._rank())

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return type(self)._of(self._total() + other._total(), self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if not isinstance(other, datetime):
            return NotImplemented
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return timedelta._of(self._rank() - other._rank())


_date_class = date
_EPOCH = datetime(1970, 1, 1)._total()
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)


def _local_offset(seconds):
    moment = _time.localtime(int(seconds))
    here = datetime(*moment[:6])
    return (here._total() - _EPOCH) // 1000000 - int(seconds)


# Reading the ISO notation


def _digits(text):
    if not text.isascii() or not text.isdigit():
        raise ValueError("digits expected")
    return int(text)


def _read_date(text):
    if len(text) == 10 and text[4] == text[7] == "-" and text[5] != "W":
        return _digits(text[:4]), _digits(text[5:7]), _digits(text[8:])
    if len(text) == 8 and "W" not in text:
        return _digits(text[:4]), _digits(text[4:6]), _digits(text[6:])
    if "W" in text:
        parts = text.replace("-", "")
        if len(parts) not in (7, 8) or parts[4] != "W":
            raise ValueError("bad week")
        found = date.fromisocalendar(
            _digits(parts[:4]), _digits(parts[5:7]), _digits(parts[7:]) if parts[7:] else 1)
        return found.year, found.month, found.day
    raise ValueError("bad date")


def _read_clock(text):
    """Hours, minutes, seconds and microseconds."""
    fraction = 0
    for mark in ".,":
        if mark in text:
            text, _, tail = text.partition(mark)
            if not tail:
                raise ValueError("no fraction")
            fraction = _digits(tail[:6].ljust(6, "0"))
            if tail[6:]:
                _digits(tail[6:])
            break
    parts = text.split(":") if ":" in text else [text[i:i + 2] for i in range(0, len(text), 2)]
    if not 1 <= len(parts) <= 3 or any(len(part) != 2 for part in parts):
        raise ValueError("bad time")
    if fraction and len(parts) != 3:
        raise ValueError("bad time")
    numbers = [_digits(part) for part in parts] + [0, 0]
    return numbers[0], numbers[1], numbers[2], fraction


def _read_time(text):
    zone = None
    if text.endswith(("Z", "z")) and text[-1] == "Z":
        zone = timezone.utc
        text = text[:-1]
    else:
        for sign in "+-":
            if sign in text:
                text, _, tail = text.partition(sign)
                hours, minutes, seconds, micros = _read_clock(tail)
                offset = timedelta(hours=hours, minutes=minutes, seconds=seconds,
                                   microseconds=micros)
                if sign == "-":
                    offset = -offset
                zone = timezone.utc if not offset else timezone(offset)
                break
    return _read_clock(text) + (zone,)


def _read_datetime(text):
    if len(text) < 7:
        raise ValueError("too short")
    length = 10
    if "W" in text[:6]:
        length = 8 if text[4] != "-" else 10
        if text[4] == "-" and (len(text) < 10 or text[8:9] != "-"):
            length = 8
        elif text[4] != "-" and not (len(text) >= 8 and text[7].isdigit()):
            length = 7
    elif text[4] != "-":
        length = 8
    parts = _read_date(text[:length])
    if len(text) == length:
        return parts
    return parts + _read_time(text[length + 1:])
