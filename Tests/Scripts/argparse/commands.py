import argparse
parser = argparse.ArgumentParser(prog="git")
parser.add_argument("-C", dest="where", default=".")
commands = parser.add_subparsers(dest="command", help="what to do", required=True)
add = commands.add_parser("add", help="add files", aliases=["a"])
add.add_argument("path", nargs="*", default=["all"])
log = commands.add_parser("log", help="show the log")
log.add_argument("--count", "-c", type=int, default=10)
log.set_defaults(handler="show")
print(parser.parse_args(["add", "x", "y"]))
print(parser.parse_args(["-C", "/tmp", "log", "-c5"]))
print(parser.parse_args(["a"]))
parser.print_help()
log.print_help()
for args in ([], ["nope"], ["log", "--count", "many"]):
    try:
        parser.parse_args(args)
    except SystemExit as end:
        print("exit", end.code)

group = argparse.ArgumentParser(prog="g", formatter_class=argparse.ArgumentDefaultsHelpFormatter, add_help=False)
which = group.add_mutually_exclusive_group(required=True)
which.add_argument("--on", action="store_const", const=1, dest="switch", help="turn on")
which.add_argument("--off", action="store_const", const=0, dest="switch", help="turn off")
more = group.add_argument_group("more", "Other settings.")
more.add_argument("--size", default=7, type=int, help="how large")
more.add_argument("--flag", action=argparse.BooleanOptionalAction, default=True)
more.add_argument("rest", nargs=argparse.REMAINDER)
print(group.parse_args(["--on"]), group.parse_args(["--off", "--no-flag", "a", "-b"]))
group.print_help()
for args in ([], ["--on", "--off"]):
    try:
        group.parse_args(args)
    except SystemExit as end:
        print("exit", end.code)

def even(text):
    value = int(text)
    if value % 2:
        raise argparse.ArgumentTypeError(f"{text} is odd")
    return value

quiet = argparse.ArgumentParser(prog="q", exit_on_error=False)
quiet.add_argument("--even", type=even)
quiet.add_argument("pair", nargs=2, type=float)
quiet.add_argument("opt", nargs="?", default="none", const="c")
print(quiet.parse_args(["1", "2"]), quiet.parse_args(["--even", "4", "1", "2", "x"]))
try:
    quiet.parse_args(["--even", "3", "1", "2"])
except argparse.ArgumentError as problem:
    print(problem)
