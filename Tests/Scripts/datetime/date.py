from datetime import date, timedelta
d = date(2024, 2, 28)
print(d, repr(d), d + timedelta(days=2), d - date(2023, 12, 25), d.weekday(), d.isoweekday(), d.isocalendar(), d.toordinal())
print(date.fromordinal(738000), date.fromisoformat("2024-12-31"), date.fromisocalendar(2020, 53, 5), d.replace(month=1), d.timetuple()[:6])
print(d < date(2024, 3, 1), d == date(2024, 2, 28), max(d, date(2025, 1, 1)), hash(d) == hash(date(2024, 2, 28)), date.min, date.max)
print(d.strftime("%Y/%m/%d %A %B %j %U %y %%"), f"{d:%d.%m.%Y}", d.ctime(), {d: 1}[date(2024, 2, 28)])
for args in [(2023, 2, 29), (2023, 13, 1), (0, 1, 1), (10000, 1, 1)]:
    try: date(*args)
    except ValueError as e: print(e)
try: date(2020, 1)
except TypeError as e: print(e)
date.fromisoformat("2024-1-1")
