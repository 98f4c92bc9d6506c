from datetime import datetime, timedelta, date, time
d = datetime(2024, 5, 6, 7, 8, 9, 123456)
print(d, repr(d), d.isoformat(), d.isoformat(" ", "minutes"), d.date(), d.time(), d + timedelta(hours=20), d - datetime(2024, 1, 1))
print(datetime(2024, 1, 1), repr(datetime(2024, 1, 1)), datetime.combine(date(2020, 1, 2), time(3, 4)), d.replace(year=2000, microsecond=0), d.ctime())
print(d.strftime("%Y-%m-%d %H:%M:%S.%f %I %p %a %b"), f"{d:%H:%M}", d.timetuple()[:9], d > datetime(2024, 5, 6), d == d.replace())
for s in ["2024-05-06", "2024-05-06T07:08", "2024-05-06 07:08:09.5", "20240506T070809", "2024-W19-1", "2024-05-06T07:08:09+02:00", "2024-05-06T07:08:09Z"]:
    print(repr(datetime.fromisoformat(s)))
print(datetime.utcfromtimestamp(86400 * 365.25), datetime.fromtimestamp(0).year, datetime.max, isinstance(d, date), d.timestamp())
print(sorted([datetime(2024, 1, 2), datetime(2023, 1, 1)]), d.weekday())
try: print(d < date(2024, 1, 1))
except TypeError as e: print(e)
print(d == date(2024, 5, 6))
datetime(2024, 1, 1, 25)
