from datetime import datetime, date, timedelta, time
start = date(2024, 2, 26)
week = [start + timedelta(days=i) for i in range(7)]
print([d.strftime("%a %d") for d in week], [d for d in week if d.weekday() >= 5])
born = date(1990, 6, 15); today = date(2024, 6, 14)
print(today.year - born.year - ((today.month, today.day) < (born.month, born.day)))
a = datetime(2024, 3, 10, 9, 30); b = datetime(2024, 3, 12, 8, 0)
d = b - a
print(d, d.total_seconds() / 3600, d.days, d.seconds // 3600, str(d).split(", "), a + d / 2, f"{a:%A, %d. %B %Y um %H:%M}")
print((a.replace(day=1) + timedelta(days=32)).replace(day=1) - timedelta(days=1), date(2024, 12, 31).timetuple().tm_yday, date.fromordinal(1), min(week), sorted([b, a])[0] == a)
print(datetime.strptime("2024-02-29", "%Y-%m-%d").date(), datetime.strptime("1:2:3", "%H:%M:%S").time(), datetime(2024, 1, 1) + timedelta(weeks=1, hours=-1), time(23, 59) > time(1))
print({d.isoformat(): d.isoweekday() for d in week[:2]}, list(map(str, week[:2])), repr(timedelta(minutes=90)), timedelta(hours=25) // timedelta(hours=1), -timedelta(seconds=1))
try:
    date(2024, 1, 1) - datetime(2024, 1, 1)
except TypeError:
    print("no difference")
