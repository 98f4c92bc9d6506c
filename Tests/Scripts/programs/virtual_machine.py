"""A stack machine that runs programs in a small assembler."""
from dataclasses import dataclass


@dataclass
class Instruction:
    op: str
    arg: object = None


class Fault(Exception):
    def __init__(self, message, pc): super().__init__(f"{message} at {pc}"); self.pc = pc


def assemble(text):
    labels, code = {}, []
    for raw in text.strip().splitlines():
        line = raw.split(";")[0].strip()
        if not line:
            continue
        if line.endswith(":"):
            labels[line[:-1]] = len(code)
            continue
        op, *rest = line.split(maxsplit=1)
        code.append(Instruction(op.upper(), rest[0] if rest else None))
    for pc, i in enumerate(code):
        if i.op in ("JMP", "JZ", "CALL"):
            if i.arg not in labels:
                raise Fault(f"no label {i.arg!r}", pc)
            i.arg = labels[i.arg]
        elif i.op == "PUSH":
            i.arg = int(i.arg, 0)
    return code


class Machine:
    def __init__(self, code): self.code, self.stack, self.calls, self.names, self.out, self.steps = code, [], [], {}, [], 0

    def binary(self, f):
        b, a = self.stack.pop(), self.stack.pop()
        self.stack.append(f(a, b))

    OPS = {"ADD": lambda a, b: a + b, "SUB": lambda a, b: a - b, "MUL": lambda a, b: a * b, "DIV": lambda a, b: a // b, "LT": lambda a, b: int(a < b), "EQ": lambda a, b: int(a == b)}

    def run(self, limit=10000):
        pc = 0
        while pc < len(self.code):
            self.steps += 1
            if self.steps > limit:
                raise Fault("too many steps", pc)
            i = self.code[pc]
            pc += 1
            try:
                if i.op in self.OPS: self.binary(self.OPS[i.op])
                elif i.op == "PUSH": self.stack.append(i.arg)
                elif i.op == "DUP": self.stack.append(self.stack[-1])
                elif i.op == "SWAP": self.stack[-2:] = self.stack[:-3:-1]
                elif i.op == "STORE": self.names[i.arg] = self.stack.pop()
                elif i.op == "LOAD": self.stack.append(self.names[i.arg])
                elif i.op == "PRINT": self.out.append(self.stack.pop())
                elif i.op == "JMP": pc = i.arg
                elif i.op == "JZ": pc = pc if self.stack.pop() else i.arg
                elif i.op == "CALL": self.calls.append(pc); pc = i.arg
                elif i.op == "RET": pc = self.calls.pop()
                elif i.op == "HALT": break
                else: raise Fault(f"unknown {i.op}", pc - 1)
            except (IndexError, KeyError, ZeroDivisionError) as error:
                raise Fault(f"{type(error).__name__}: {error}", pc - 1) from error
        return self.out


FACTORIAL = """
    push 20
    store n
    push 1
    store r
loop:
    load n
    jz done
    load r
    load n
    mul
    store r      ; r *= n
    load n
    push 1
    sub
    store n
    jmp loop
done:
    load r
    print
    call twice
    print
    halt
twice:
    push 0x15
    dup
    add
    ret
"""
m = Machine(assemble(FACTORIAL))
print(m.run(), m.steps, m.names, m.stack)
for source in ("add", "push 1\npush 0\ndiv", "load q", "jmp nowhere", "fly", "a:\njmp a", "push 1\npush 2\nswap\nsub\nprint"):
    try:
        print(Machine(assemble(source)).run(100))
    except Fault as fault:
        print(fault, "| cause:", repr(fault.__cause__), fault.pc)
