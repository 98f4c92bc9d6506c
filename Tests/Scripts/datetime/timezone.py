from datetime import datetime, timezone, timedelta, tzinfo, time
utc = timezone.utc
ist = timezone(timedelta(hours=5, minutes=30), "IST")
d = datetime(2024, 1, 1, 12, tzinfo=utc)
print(d, repr(d), d.astimezone(ist), d.astimezone(ist).tzname(), d == d.astimezone(ist), d.utcoffset(), ist, repr(ist), timezone(timedelta(hours=-3)))
print(d.isoformat(), d.timestamp(), datetime.fromtimestamp(0, utc), d.strftime("%z %Z"), (d.astimezone(ist) - d), datetime(2024, 1, 1, tzinfo=ist).astimezone(utc))
print(time(1, 2, tzinfo=ist), time(1, 2, 3, 4).isoformat(), time.fromisoformat("04:05:06"), time(1) < time(2), repr(time(1, 2)))
class T(tzinfo):
    def utcoffset(self, dt): return timedelta(hours=1)
    def dst(self, dt): return timedelta(0)
    def tzname(self, dt): return "T"
print(datetime(2024, 1, 1, tzinfo=T()), d.astimezone(T()))
try: print(d < datetime(2024, 1, 1))
except TypeError as e: print(e)
print(d == datetime(2024, 1, 1))
try: timezone(timedelta(hours=24))
except ValueError as e: print(e)
d - datetime(2024, 1, 1)
