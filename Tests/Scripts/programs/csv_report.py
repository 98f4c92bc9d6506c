"""Reads rows, groups them and prints a report."""
import csv
import io
from collections import defaultdict
from datetime import date
from itertools import groupby
from operator import attrgetter, itemgetter

DATA = '''date,region,product,units,price
2024-01-05,North,Pen,10,1.50
2024-01-06,South,"Ink, blue",3,7.25
2024-02-01,North,Pad,5,3.00
2024-02-11,South,Pen,,1.50
2024-02-20,North,"The ""big"" one",1,99.99
bad line
2024-03-01,East,Pen,x,1.5
'''

rows, errors = [], []
for number, row in enumerate(csv.DictReader(io.StringIO(DATA)), 2):
    try:
        rows.append({"date": date.fromisoformat(row["date"]), "region": row["region"], "product": row["product"], "units": int(row["units"] or 0), "price": float(row["price"])})
    except (ValueError, TypeError) as error:
        errors.append(f"line {number}: {error}")
print(*errors, sep="\n")
rows.sort(key=itemgetter("region"))
for region, group in groupby(rows, key=itemgetter("region")):
    group = list(group)
    print(f"{region:<8}{len(group):>3}{sum(r['units'] * r['price'] for r in group):>10.2f}  " + "; ".join(r["product"] for r in group))
months = defaultdict(lambda: [0, 0.0])
for row in rows:
    entry = months[row["date"].strftime("%Y-%m")]
    entry[0] += row["units"]
    entry[1] += row["units"] * row["price"]
for month in sorted(months):
    print(month, *months[month], "*" * round(months[month][1] / 10))
out = io.StringIO()
writer = csv.writer(out, delimiter=";")
writer.writerow(["region", "total"])
writer.writerows([[r, round(sum(x["units"] for x in rows if x["region"] == r), 1)] for r in sorted({x["region"] for x in rows})])
writer.writerow(['a;b', 'say "x"'])
print(out.getvalue().replace("\r\n", "|"))
best = max(rows, key=lambda r: r["units"] * r["price"])
print(best["product"], best["date"].isoformat(), (best["date"] - rows[0]["date"]).days, list(csv.reader(['1,"2,3",4']))[0])
print(sorted({r["date"].month for r in rows}), sorted(map(attrgetter("year"), (r["date"] for r in rows)))[0])
