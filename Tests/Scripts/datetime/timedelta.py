from datetime import timedelta
t = timedelta(days=1, hours=2, minutes=3, seconds=4, milliseconds=5, microseconds=6)
print(t, repr(t), t.days, t.seconds, t.microseconds, t.total_seconds(), -t, abs(-t), repr(-t))
print(timedelta(weeks=1), timedelta(hours=-1), repr(timedelta(hours=-1)), timedelta(0.5), timedelta(seconds=1.5) * 2, timedelta(days=1) / 3, timedelta(1) // timedelta(hours=5), timedelta(1) % timedelta(hours=5), timedelta(1) / timedelta(hours=5))
print(timedelta(days=2) > timedelta(hours=47), sum([timedelta(1), timedelta(2)], timedelta()), divmod(timedelta(1), timedelta(hours=7)), bool(timedelta()), timedelta(microseconds=0.5), timedelta(microseconds=1.5), timedelta(1) * 1.5)
print(timedelta.max, timedelta.min, timedelta.resolution, timedelta(days=400, seconds=3661), {timedelta(1): 2}[timedelta(hours=24)])
try:
    timedelta(days=1) + 3
except TypeError as e:
    print("no sum")
timedelta(days=10**9)
