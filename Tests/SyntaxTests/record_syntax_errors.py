#!/usr/bin/env python3
"""Writes CPython's answers into syntax_errors.txt.

The file holds wrong programs, each under a line that begins with "#:". This script compiles every
program with the CPython that runs it (3.11 gave the answers in the file) and fills that line in:

    #: CLASS LINE:COLUMN[-LINE:COLUMN] MESSAGE

Lines and columns count from 1, as in SyntaxError.lineno and offset. The end is left out where
CPython gives none that is useful. "*" stands for a place that CPython 3.11 counts from the start of
an expression in an f-string, and for an end column that it takes from the wrong line.

To add a program, write "#:" and the program below it, then run this script.
"""
import pathlib
import re
import warnings

PATH = pathlib.Path(__file__).with_name("syntax_errors.txt")
F_STRING = re.compile(r"\b[rR]?[fF][rR]?[\"']")


def answer(program):
    try:
        compile(program, "<program>", "exec", dont_inherit=True)
    except SyntaxError as fault:
        place = f"{fault.lineno}:{max(1, fault.offset)}"
        start = (fault.lineno, fault.offset)
        end = (fault.end_lineno, fault.end_offset)
        if F_STRING.search(program):
            place = "*"
        elif fault.end_offset and end[0] != start[0]:
            place += f"-{end[0]}:*"
        elif fault.end_offset and fault.end_offset > 0 and end > start:
            place += f"-{end[0]}:{end[1]}"
        return f"{type(fault).__name__} {place} {fault.msg}"
    raise SystemExit(f"this program is right:\n{program}")


def main():
    warnings.simplefilter("ignore")
    programs = re.split(r"^#:.*\n", PATH.read_text(encoding="utf-8"), flags=re.MULTILINE)
    blocks = []
    for program in programs[1:]:
        program = program[:-1]
        blocks.append(f"#: {answer(program)}\n{program}\n")
    PATH.write_text("".join(blocks), encoding="utf-8")


if __name__ == "__main__":
    main()
