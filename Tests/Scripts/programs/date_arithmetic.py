"""Calendars, ages, working days."""
from datetime import date, datetime, time, timedelta, timezone


def easter(year):
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    l = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * l) // 433
    month = (h + l - 7 * m + 90) // 25
    return date(year, month, (h + l - 7 * m + 33 * month + 19) % 32)


def working_days(start, end): return sum(1 for n in range((end - start).days) if (start + timedelta(n)).weekday() < 5)


def age(born, today): return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


def month_calendar(year, month):
    first = date(year, month, 1)
    last = (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    days = [""] * first.weekday() + list(range(1, last.day + 1))
    for i in range(0, len(days), 7): yield " ".join(f"{d:>2}" for d in days[i:i + 7])


print([str(easter(y)) for y in (2000, 2024, 2038)], working_days(date(2024, 2, 1), date(2024, 3, 1)))
print(age(date(2000, 2, 29), date(2024, 2, 28)), age(date(2000, 2, 29), date(2024, 3, 1)))
print(*month_calendar(2024, 2), sep="\n")
moment = datetime(2024, 12, 31, 23, 59, 30)
print(moment + timedelta(seconds=45), moment.isoformat(), moment.strftime("%d/%m/%y %H-%M %j %A %B"), moment.date(), moment.time(), moment.replace(year=2025).timetuple().tm_yday)
span = timedelta(days=3, hours=5, seconds=61)
print(span, -span, span * 2, span / 2, span // timedelta(hours=1), span % timedelta(hours=1), span.total_seconds(), divmod(span, timedelta(days=1)), timedelta(weeks=-1), abs(timedelta(-1)), repr(span))
print(date(2024, 1, 31) < date(2024, 2, 1), date.fromisoformat("2024-02-29").isocalendar()[:3], date.min, date.max.year, (date(2024, 3, 1) - date(2023, 3, 1)).days, datetime.strptime("5 Mar 2021 14:30", "%d %b %Y %H:%M"))
utc = datetime(2024, 6, 1, 12, tzinfo=timezone.utc)
print(utc.astimezone(timezone(timedelta(hours=5, minutes=30))), utc.timestamp(), datetime.fromtimestamp(0, timezone.utc), time(10, 30) < time(11), f"{utc:%H:%M %Z}")
for bad in (lambda: date(2023, 2, 29), lambda: date(2024, 13, 1), lambda: date.fromisoformat("x"), lambda: datetime.strptime("x", "%Y"), lambda: utc - moment, lambda: time(25)):
    try: bad()
    except Exception as error: print(type(error).__name__, error)
