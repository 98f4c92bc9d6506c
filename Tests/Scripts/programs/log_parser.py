"""Reads a log with regular expressions."""
import re
from collections import Counter, defaultdict
from datetime import datetime

LOG = """\
2024-03-01 10:00:01 [INFO] server: started on port 8080
2024-03-01 10:00:05 [WARN] db: slow query (1250 ms): SELECT * FROM users
2024-03-01 10:01:00 [ERROR] api: GET /items/42 failed: KeyError('price')
    at handler.py:17
    at main.py:3
2024-03-01 10:01:30 [INFO] api: GET /items/7 200 (35 ms) from 192.168.0.12
2024-03-01 10:02:00 [INFO] api: POST /items 201 (80 ms) from 10.0.0.5
garbage here
2024-03-01 10:02:59 [ERROR] api: GET /items/42 failed: TimeoutError()
"""
LINE = re.compile(r"^(?P<time>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d) \[(?P<level>[A-Z]+)\]\s+(?P<source>\w+): (?P<text>.*)$")
REQUEST = re.compile(r"(?P<verb>GET|POST) (?P<path>/\S*)(?: (?P<status>\d{3}))?(?:.*?\((?P<ms>\d+) ms\))?")

entries, rejected = [], []
for number, line in enumerate(LOG.splitlines(), 1):
    if match := LINE.match(line):
        entry = match.groupdict()
        entry["time"] = datetime.strptime(entry["time"], "%Y-%m-%d %H:%M:%S")
        entry["more"] = []
        entries.append(entry)
    elif entries and line.startswith("    "):
        entries[-1]["more"].append(line.strip())
    else:
        rejected.append((number, line))
print(len(entries), rejected, Counter(e["level"] for e in entries).most_common())
for e in entries:
    if e["level"] == "ERROR":
        print(e["time"].strftime("%H:%M:%S"), re.sub(r"\d+", "#", e["text"]), e["more"], re.findall(r"(\w+)\((.*)\)", e["text"]))
paths = defaultdict(list)
for e in entries:
    if m := REQUEST.search(e["text"]):
        paths[re.sub(r"/\d+\b", "/{id}", m["path"])].append((m["verb"], m["status"], int(m["ms"]) if m["ms"] else None))
print(dict(paths))
times = [int(ms) for e in entries for ms in re.findall(r"\((\d+) ms\)", e["text"])]
print(sorted(times), sum(times) / len(times), (entries[-1]["time"] - entries[0]["time"]).seconds)
print(re.findall(r"\b(?:\d{1,3}\.){3}\d{1,3}\b", LOG), re.split(r"[:\s]+", "a: b:c  d", maxsplit=2), re.sub(r"(?P<a>\w)(?P<b>\w)", r"\g<b>\g<a>", "abcd"), bool(re.fullmatch(r"[a-f0-9]+", "c0ffee")))
print(LINE.groups, list(LINE.groupindex), REQUEST.search("POST /x").span("path"), re.escape("a.b*c"), re.match("x", "y"), re.compile("a", re.I).flags & re.I == re.I)
try: re.compile("(unclosed")
except re.error as error: print(error)
