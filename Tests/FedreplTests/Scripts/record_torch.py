"""Records what PyTorch 1.4 answers to the lines of torch.txt that start with `>>> `.

Run with the Python of a PyTorch 1.4 installation; writes torch.txt anew. Statements before the
expression are separated by semicolons. Each line runs in a process of its own.
"""
import os
import signal
import sys
import warnings

import torch
import torch.nn as nn
import torch.nn.functional as F

warnings.simplefilter("ignore")
torch.set_num_threads(1)
PATH = os.path.join(os.path.dirname(os.path.abspath(__file__)), "torch.txt")


def answer(line):
    names = {"torch": torch, "nn": nn, "F": F, "nan": float("nan"), "inf": float("inf")}
    *statements, expression = line.split("; ")
    try:
        for statement in statements:
            exec(statement, names)
        return repr(eval(expression, names))
    except Exception as error:
        return type(error).__name__ + ": " + str(error)


def recorded(line):
    source, sink = os.pipe()
    if os.fork() == 0:
        signal.alarm(20)
        os.write(sink, answer(line).encode())
        os._exit(0)
    os.close(sink)
    os.wait()
    with os.fdopen(source) as text:
        return text.read()


lines = [line[4:].rstrip("\n") for line in open(PATH) if line.startswith(">>> ")]
with open(PATH, "w") as file:
    for line in lines:
        print(">>> " + line, file=file)
        for part in recorded(line).split("\n"):
            print(("... " + part).rstrip(), file=file)
print(len(lines), file=sys.stderr)
