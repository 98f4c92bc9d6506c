"""Checks brackets, and repairs what can be repaired."""
PAIRS = {")": "(", "]": "[", "}": "{"}
OPENING = {v: k for k, v in PAIRS.items()}


class Unbalanced(ValueError):
    def __init__(self, message, place):
        super().__init__(message, place)
        self.place = place

    def __str__(self): return f"{self.args[0]} at {self.place}"


def check(text):
    stack, deepest, quoted = [], 0, None
    for place, c in enumerate(text):
        if quoted:
            if c == quoted: quoted = None
        elif c in "'\"": quoted = c
        elif c in OPENING:
            stack.append((c, place))
            deepest = max(deepest, len(stack))
        elif c in PAIRS:
            if not stack: raise Unbalanced(f"unexpected {c!r}", place)
            opened, where = stack.pop()
            if opened != PAIRS[c]: raise Unbalanced(f"{c!r} closes {opened!r} of {where}", place)
    if stack: raise Unbalanced(f"{stack[-1][0]!r} is never closed", stack[-1][1])
    return deepest


def repair(text):
    out, stack = [], []
    for c in text:
        if c in OPENING: stack.append(OPENING[c])
        elif c in PAIRS:
            if c not in stack: continue
            while (last := stack.pop()) != c: out.append(last)
        out.append(c)
    return "".join(out + stack[::-1])


def generate(n, opened=0, text=""):
    if not n and not opened: yield text
    if n: yield from generate(n - 1, opened + 1, text + "(")
    if opened: yield from generate(n, opened - 1, text + ")")


for sample in ("", "()", "([]{})", "([)]", "((", "a(b]c", ")(", "f('(', x[1])", "{[()()]}[", "(" * 30 + ")" * 30):
    try: print(repr(sample[:20]), check(sample))
    except Unbalanced as error: print(repr(sample[:20]), "->", error, error.args, repr(repair(sample)))
print(list(generate(3)), sum(1 for _ in generate(7)), all(check(t) <= 5 for t in generate(5)))
