"""Tables in text, with alignment, wrapped cells and totals."""
import textwrap

ROWS = [
    {"item": "Widget", "count": 12, "price": 3.5, "note": "The small one that everyone asks for"},
    {"item": "Gadget (large)", "count": 3, "price": 1249.99, "note": ""},
    {"item": "Ünïcode ☕", "count": -7, "price": 0.333333, "note": "refund"},
    {"item": "None", "count": None, "price": 1e6, "note": "a\tb"},
]


def cell(value, kind):
    if value is None:
        return "-"
    if kind == "money":
        return f"{value:,.2f}"
    if kind == "int":
        return f"{value:+d}"
    return str(value).replace("\t", " ")


def table(rows, columns):
    texts = [[textwrap.wrap(cell(row[key], kind), width) or [""] for key, kind, width, _ in columns] for row in rows]
    widths = [max([len(key)] + [len(line) for row in texts for line in row[i]]) for i, (key, *_) in enumerate(columns)]
    rule = "+".join("-" * (w + 2) for w in widths).join("++")
    yield rule
    yield "|" + "|".join(f" {key.title():^{w}} " for (key, *_), w in zip(columns, widths)) + "|"
    yield rule.replace("-", "=")
    for row in texts:
        for i in range(max(map(len, row))):
            parts = []
            for lines, (_, _, _, align), w in zip(row, columns, widths):
                parts.append(f" {lines[i] if i < len(lines) else '':{align}{w}} ")
            yield "|" + "|".join(parts) + "|"
        yield rule


COLUMNS = [("item", "text", 10, "<"), ("count", "int", 5, ">"), ("price", "money", 12, ">"), ("note", "text", 14, "^")]
print("\n".join(table(ROWS, COLUMNS)))
total = sum(r["count"] * r["price"] for r in ROWS if r["count"])
print(f"total {total:>20,.3f}", "total %20.3f" % total, "total {:>20,.3e}".format(total), "{0:*^30.1f}{1!r:>5}".format(total, "x"), sep="\n")
print("%-10s|%5d|%05.1f|%x|%r" % ("left", 42, 3.14159, 255, "q"), f"{'a':>{5}}{'b':<{5}}|", f"{1234567.891:_.2f}", f"{0.25:.0%}", f"{255:#010b}", f"{-5:=+8}", sep="\n")
