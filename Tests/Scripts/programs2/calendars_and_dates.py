"""Date work: ages, working days, calendars, durations, time zones, parsing."""
import calendar
import datetime as dt
from datetime import date, datetime, time, timedelta, timezone
from itertools import groupby


def age(born, on):
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


for born in (date(2000, 2, 29), date(1999, 12, 31), date(2020, 3, 1)):
    print(born, age(born, date(2024, 2, 28)), born.strftime("%A %d %B %Y, week %U, day %j"), born.isocalendar()[:2])


def working_days(start, end, holidays=()):
    day = start
    while day < end:
        if day.weekday() < 5 and day not in holidays:
            yield day
        day += timedelta(days=1)


march = list(working_days(date(2024, 3, 1), date(2024, 4, 1), {date(2024, 3, 29)}))
print(len(march), march[-1], {k: len(list(g)) for k, g in groupby(march, key=lambda d: d.isocalendar()[1])})
print(calendar.month(2024, 2))
print(calendar.monthrange(2023, 2), calendar.isleap(1900), [y for y in range(1896, 1910) if calendar.isleap(y)], calendar.day_name[0], calendar.month_abbr[12])

d = timedelta(days=1, hours=-2, minutes=90, microseconds=5)
print(d, repr(d), d.total_seconds(), -d, d * 2, d / 3, d // timedelta(hours=1), d % timedelta(hours=1), divmod(d, timedelta(hours=5)))
print(timedelta(weeks=1) > timedelta(days=6), abs(timedelta(-1)), str(timedelta(seconds=-1)), timedelta(0.5), bool(timedelta()))

noon = datetime(2024, 2, 28, 12, 30, 15, 123456)
print(noon, noon.isoformat(" ", "minutes"), noon.replace(year=2023, month=3), noon + timedelta(days=2), noon.date(), noon.time())
for fmt in ("%Y-%m-%d", "%d/%m/%y %H:%M", "%I:%M %p", "%a %b %e", "%c", "%x %X", "%f", "%%"):
    print(fmt, "->", noon.strftime(fmt))
print(f"{noon:%d.%m.%Y} {noon:%H}h", format(noon.date(), "%Y"))
for text, fmt in (("2024-02-29 23:59", "%Y-%m-%d %H:%M"), ("1 Jan 99", "%d %b %y"), ("12:05 AM", "%I:%M %p"), ("2024-060", "%Y-%j"), ("5/6/2020 +0530", "%d/%m/%Y %z")):
    print(datetime.strptime(text, fmt))
print(date.fromisoformat("2024-12-25"), datetime.fromisoformat("2024-12-25T10:20:30+02:00"), time.fromisoformat("04:23"))

india = timezone(timedelta(hours=5, minutes=30), "IST")
stamp = datetime(2024, 1, 1, tzinfo=timezone.utc)
print(stamp.astimezone(india), stamp == stamp.astimezone(india), india, stamp.utcoffset(), stamp.timestamp(), datetime.fromtimestamp(0, timezone.utc), repr(stamp))
print(date(2024, 1, 31) - date(2023, 1, 31), noon - datetime(2024, 1, 1), date.max, date.min, date(2024, 5, 5).toordinal(), date.fromordinal(738000))
print(sorted([date(2024, 5, 1), date(2023, 6, 1), date(2024, 4, 30)]), max(time(1), time(2, 3)), {date(2024, 1, 1): "new year"}[date(2024, 1, 1)])
print([f"{(date(2024, 1, 31) + timedelta(days=30 * k)):%b %d}" for k in range(4)], date(2024, 2, 29).timetuple()[:3], noon.ctime())
for bad in (lambda: date(2023, 2, 29), lambda: datetime.strptime("x", "%Y"), lambda: noon - date(2024, 1, 1), lambda: stamp < noon, lambda: date.fromisoformat("2024-13-01"), lambda: time(25), lambda: datetime.strptime("2024-01-01 x", "%Y-%m-%d"), lambda: timedelta("1"), lambda: date(1, 1, 1) - timedelta(1), lambda: date("2020")):
    try:
        print(bad())
    except Exception as problem:
        print(type(problem).__name__, problem)
