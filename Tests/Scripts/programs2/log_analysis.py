"""Reads log lines, counts, groups by hour, finds slow requests, prints a report."""
import re
import io
import csv
import statistics
from collections import Counter, defaultdict
from datetime import datetime, timedelta

LINES = io.StringIO('''\
127.0.0.1 - - [10/Oct/2020:13:55:36 +0000] "GET /index.html HTTP/1.1" 200 2326 0.012
10.0.0.5 - ann [10/Oct/2020:13:57:01 +0000] "POST /api/items?id=5&x=%20 HTTP/1.1" 201 45 0.250
10.0.0.5 - ann [10/Oct/2020:14:01:44 +0000] "GET /api/items HTTP/1.1" 200 10230 1.750
not a log line
192.168.7.9 - - [10/Oct/2020:14:02:00 +0530] "GET /missing HTTP/2" 404 - 0.003
127.0.0.1 - - [10/Oct/2020:15:10:12 +0000] "DELETE /api/items/5 HTTP/1.1" 500 12 0.900
10.0.0.7 - bob [11/Oct/2020:00:00:00 +0000] "GET /index.html HTTP/1.1" 304 0 0.001
''')
PATTERN = re.compile(r'''
    (?P<host>\S+)\s\S+\s(?P<user>\S+)\s
    \[(?P<time>[^\]]+)\]\s
    "(?P<method>[A-Z]+)\s(?P<path>[^\s?]+)(?:\?(?P<query>\S*))?\s(?P<proto>HTTP/[\d.]+)"\s
    (?P<status>\d{3})\s(?P<size>\d+|-)\s(?P<seconds>[\d.]+)$''', re.VERBOSE)


def parse(lines):
    for number, line in enumerate(lines, start=1):
        match = PATTERN.match(line.rstrip("\n"))
        if not match:
            print(f"line {number} skipped: {line.strip()!r}")
            continue
        record = match.groupdict()
        record["time"] = datetime.strptime(record["time"], "%d/%b/%Y:%H:%M:%S %z")
        record["status"] = int(record["status"])
        record["size"] = 0 if record["size"] == "-" else int(record["size"])
        record["seconds"] = float(record["seconds"])
        yield record


records = list(parse(LINES))
print(Counter(r["status"] // 100 * 100 for r in records))
hours = defaultdict(lambda: {"count": 0, "bytes": 0})
for r in records:
    slot = hours[r["time"].replace(minute=0, second=0)]
    slot["count"] += 1
    slot["bytes"] += r["size"]
for hour, slot in sorted(hours.items()):
    print(hour.isoformat(), slot)
slow = sorted((r for r in records if r["seconds"] > 0.2), key=lambda r: r["seconds"], reverse=True)
print([(r["method"], r["path"], r["seconds"]) for r in slow])
times = [r["seconds"] for r in records]
print(f"mean {statistics.fmean(times):.4f} median {statistics.median(times):.4f} quantiles {[round(q, 4) for q in statistics.quantiles(times, n=4)]}")
print(records[1]["query"], records[0]["query"], records[3]["time"].utcoffset(), records[-1]["time"] - records[0]["time"])
out = io.StringIO()
writer = csv.DictWriter(out, fieldnames=["host", "path", "status"], extrasaction="ignore", lineterminator="\n")
writer.writeheader()
writer.writerows(records[:3])
print(out.getvalue())
out.seek(0)
print([row["path"] for row in csv.DictReader(out)])
users = {u: {r["path"] for r in records if r["user"] == u} for u in sorted({r["user"] for r in records} - {"-"})}
print({u: sorted(p) for u, p in users.items()})
print(re.sub(r"(?<=\d{3}\.\d\.\d\.)\d+|(?<=10\.0\.0\.)\d", "x", "127.0.0.1 10.0.0.5"), re.findall(r"\b(\w)\w*\1\b", "abca xx noon level"))
gaps = [(b["time"] - a["time"]) for a, b in zip(records, records[1:])]
print(max(gaps), min(gaps), sum(gaps, timedelta()))
