import argparse
parser = argparse.ArgumentParser(prog="tool", description="Does things to files.", epilog="That is all.")
parser.add_argument("files", nargs="+", help="the files")
parser.add_argument("-v", "--verbose", action="store_true", help="say more")
parser.add_argument("-n", "--number", type=int, default=3, help="how many (default: %(default)s)")
parser.add_argument("--mode", choices=["fast", "slow"], help="how")
parser.add_argument("--rate", type=float, metavar="R")
parser.add_argument("-x", action="append")
parser.add_argument("-q", "--quiet", action="count", default=0)
parser.add_argument("--version", action="version", version="%(prog)s 1.0")
print(parser.parse_args(["a", "b", "-v", "-n", "5"]))
print(parser.parse_args("a --mode fast --rate=2.5 -x 1 -x 2 -qqq".split()))
print(parser.parse_args(["--verb", "a"]), vars(parser.parse_args(["--", "-a"])))
print(parser.parse_known_args(["a", "--what", "-z"]))
parser.print_usage()
parser.print_help()
for args in ([], ["a", "-n", "x"], ["a", "--mode", "odd"], ["a", "--unknown"], ["a", "-n"], ["-v=1", "a"]):
    try:
        parser.parse_args(args)
    except SystemExit as end:
        print("exit", end.code)
try:
    parser.parse_args(["--version"])
except SystemExit as end:
    print("exit", end.code)
print(parser)
