"""A to-do list as a command-line program, driven by lines of commands; kept as JSON; settings from an INI text."""
import argparse
import configparser
import json
import shlex
import sys
from datetime import date, timedelta
from pathlib import Path

SETTINGS = configparser.ConfigParser()
SETTINGS.read_string("[list]\nfile = todo.json\nwidth = 30\ntoday = 2024-03-01\n[colours]\nhigh = !\nlow = .\n")
TODAY = date.fromisoformat(SETTINGS["list"]["today"])


def day(text):
    if text.startswith("+"):
        return TODAY + timedelta(days=int(text[1:]))
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day")


class Book:
    def __init__(self, path):
        self.path = Path(path)
        self.items = json.loads(self.path.read_text()) if self.path.exists() else []

    def save(self):
        self.path.write_text(json.dumps(self.items, indent=1, default=str))

    def add(self, args):
        self.items.append({"text": " ".join(args.text), "due": args.due and args.due.isoformat(), "level": args.level, "tags": args.tag or [], "done": False})
        print(f"added {len(self.items)}")

    def done(self, args):
        for n in args.number:
            try:
                self.items[n - 1]["done"] = True
            except IndexError:
                print(f"there is no item {n}", file=sys.stdout)

    def show(self, args):
        width = SETTINGS.getint("list", "width")
        chosen = [(n, i) for n, i in enumerate(self.items, 1) if (args.all or not i["done"]) and (not args.tag or args.tag in i["tags"])]
        for n, item in sorted(chosen, key=lambda p: (p[1][args.sort] is None, str(p[1][args.sort]), p[0])):
            mark = "x" if item["done"] else SETTINGS.get("colours", item["level"], fallback=" ")
            due = f"{(date.fromisoformat(item['due']) - TODAY).days:+d}d" if item["due"] else ""
            print(f"{n:>2} [{mark}] {item['text'][:width]:<{width}} {due:>6} {' '.join('#' + t for t in item['tags'])}".rstrip())
        print(f"{len(chosen)} of {len(self.items)}")


parser = argparse.ArgumentParser(prog="todo", description="Keeps a list.")
commands = parser.add_subparsers(dest="command", metavar="COMMAND")
add = commands.add_parser("add", help="add an item")
add.add_argument("text", nargs="+")
add.add_argument("--due", type=day, help="a day, or +N")
add.add_argument("--level", choices=["high", "mid", "low"], default="mid")
add.add_argument("-t", "--tag", action="append")
done = commands.add_parser("done", help="tick items off")
done.add_argument("number", type=int, nargs="+")
show = commands.add_parser("show", help="show the list")
show.add_argument("-a", "--all", action="store_true")
show.add_argument("--tag")
show.add_argument("--sort", default="due", choices=["due", "text", "level"])

for line in """add buy milk --due +2 -t shop
add "write report" --level high --due 2024-02-27 -t work -t urgent
add call mum --level low
show
done 1 9
show --all --sort text
show --tag work
add
add x --due soon
done one
show --sort size
fly
-h""".splitlines():
    print("$ todo", line)
    book = Book(SETTINGS["list"]["file"])
    try:
        args = parser.parse_args(shlex.split(line))
        getattr(book, args.command)(args)
    except SystemExit as end:
        print("status", end.code)
    book.save()
print(Path("todo.json").read_text()[:60], vars(parser.parse_args([])))
Path("todo.json").unlink()
