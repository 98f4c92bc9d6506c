"""Calendars as lists and texts."""

import datetime

__all__ = [
    "IllegalMonthError", "IllegalWeekdayError", "setfirstweekday", "firstweekday", "isleap",
    "leapdays", "weekday", "monthrange", "monthcalendar", "prmonth", "month", "prcal", "calendar",
    "timegm", "month_name", "month_abbr", "day_name", "day_abbr", "Calendar", "TextCalendar",
    "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY",
]

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)
January, February = 1, 2
day_name = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
day_abbr = [name[:3] for name in day_name]
month_name = ["", "January", "February", "March", "April", "May", "June", "July", "August",
              "September", "October", "November", "December"]
month_abbr = [name[:3] for name in month_name]


class IllegalMonthError(ValueError):
    """There is no such month."""

    def __init__(self, month):
        self.month = month

    def __str__(self):
        return f"bad month number {self.month!r}; must be 1-12"


class IllegalWeekdayError(ValueError):
    """There is no such day of the week."""

    def __init__(self, weekday):
        self.weekday = weekday

    def __str__(self):
        return f"bad weekday number {self.weekday!r}; must be 0 (Monday) to 6 (Sunday)"


def isleap(year):
    """Whether a year has 366 days."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def leapdays(y1, y2):
    """How many leap years there are from one year to another."""
    y1 -= 1
    y2 -= 1
    return (y2 // 4 - y1 // 4) - (y2 // 100 - y1 // 100) + (y2 // 400 - y1 // 400)


def weekday(year, month, day):
    """The day of the week; Monday is 0."""
    if not datetime.MINYEAR <= year <= datetime.MAXYEAR:
        year = 2000 + year % 400
    return datetime.date(year, month, day).weekday()


def monthrange(year, month):
    """The day of the week on which a month starts, and its number of days."""
    if not 1 <= month <= 12:
        raise IllegalMonthError(month)
    days = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month]
    return weekday(year, month, 1), days + (month == 2 and isleap(year))


class Calendar:
    """The weeks of months."""

    def __init__(self, firstweekday=0):
        self.firstweekday = firstweekday

    def iterweekdays(self):
        """The days of a week in order."""
        for day in range(self.firstweekday, self.firstweekday + 7):
            yield day % 7

    def itermonthdays(self, year, month):
        """The days of a month's weeks; 0 outside the month."""
        first, count = monthrange(year, month)
        before = (first - self.firstweekday) % 7
        yield from [0] * before
        yield from range(1, count + 1)
        yield from [0] * ((self.firstweekday - first - count) % 7)

    def itermonthdays2(self, year, month):
        """The days of a month's weeks with the days of the week."""
        for place, day in enumerate(self.itermonthdays(year, month), self.firstweekday):
            yield day, place % 7

    def itermonthdates(self, year, month):
        """The dates of a month's weeks."""
        first, count = monthrange(year, month)
        start = datetime.date(year, month, 1) \
            - datetime.timedelta(days=(first - self.firstweekday) % 7)
        total = len(list(self.itermonthdays(year, month)))
        for place in range(total):
            yield start + datetime.timedelta(days=place)

    def monthdayscalendar(self, year, month):
        """The weeks of a month."""
        days = list(self.itermonthdays(year, month))
        return [days[place:place + 7] for place in range(0, len(days), 7)]

    def monthdatescalendar(self, year, month):
        """The weeks of a month as dates."""
        days = list(self.itermonthdates(year, month))
        return [days[place:place + 7] for place in range(0, len(days), 7)]


class TextCalendar(Calendar):
    """Calendars as texts."""

    def formatday(self, day, weekday, width):
        return ("" if day == 0 else f"{day:2d}").center(width)

    def formatweek(self, theweek, width):
        return " ".join(self.formatday(day, 0, width) for day in theweek)

    def formatweekday(self, day, width):
        names = day_name if width >= 9 else day_abbr
        return names[day][:width].center(width)

    def formatweekheader(self, width):
        return " ".join(self.formatweekday(day, width) for day in self.iterweekdays())

    def formatmonthname(self, theyear, themonth, width, withyear=True):
        name = month_name[themonth]
        return (f"{name} {theyear!r}" if withyear else name).center(width)

    def formatmonth(self, theyear, themonth, w=0, l=0):
        """A month."""
        w = max(2, w)
        l = max(1, l)
        text = self.formatmonthname(theyear, themonth, 7 * (w + 1) - 1).rstrip() + "\n" * l
        text += self.formatweekheader(w).rstrip() + "\n" * l
        for week in self.monthdayscalendar(theyear, themonth):
            text += self.formatweek(week, w).rstrip() + "\n" * l
        return text

    def prmonth(self, theyear, themonth, w=0, l=0):
        """Print a month."""
        print(self.formatmonth(theyear, themonth, w, l), end="")

    def formatyear(self, theyear, w=2, l=1, c=6, m=3):
        """A year."""
        w = max(2, w)
        l = max(1, l)
        c = max(2, c)
        width = (w + 1) * 7 - 1
        gap = " " * c
        text = repr(theyear).center(width * m + c * (m - 1)).rstrip() + "\n" * l
        header = self.formatweekheader(w)
        for start in range(1, 13, m):
            months = range(start, min(start + m, 13))
            text += "\n" * l
            text += gap.join(
                self.formatmonthname(theyear, number, width, False).center(width)
                for number in months).rstrip() + "\n" * l
            text += gap.join(header for _ in months).rstrip() + "\n" * l
            weeks = [self.monthdayscalendar(theyear, number) for number in months]
            for place in range(max(map(len, weeks))):
                text += gap.join(
                    (self.formatweek(rows[place], w) if place < len(rows) else "").center(width)
                    for rows in weeks).rstrip() + "\n" * l
        return text

    def pryear(self, theyear, w=0, l=0, c=6, m=3):
        """Print a year."""
        print(self.formatyear(theyear, w, l, c, m), end="")


_text = TextCalendar()
monthcalendar = _text.monthdayscalendar
month = _text.formatmonth
prmonth = _text.prmonth
calendar = _text.formatyear
prcal = _text.pryear


def firstweekday():
    """The day with which weeks begin."""
    return _text.firstweekday


def setfirstweekday(firstweekday):
    """Set the day with which weeks begin."""
    if not MONDAY <= firstweekday <= SUNDAY:
        raise IllegalWeekdayError(firstweekday)
    _text.firstweekday = firstweekday


def timegm(tuple):
    """The seconds since 1970 of a moment in UTC."""
    year, month, day, hour, minute, second = tuple[:6]
    days = datetime.date(year, month, 1).toordinal() - 719163 + day - 1
    return ((days * 24 + hour) * 60 + minute) * 60 + second
