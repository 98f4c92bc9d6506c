"""A small Forth."""


class ForthError(Exception): pass


class Forth:
    def __init__(self):
        self.stack, self.out, self.words = [], [], {}
        pop = self.stack.pop
        def two(f):
            def run(): b, a = pop(), pop(); self.stack.append(f(a, b))
            return run
        for name, f in {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a // b, "mod": lambda a, b: a % b, "<": lambda a, b: -(a < b), "=": lambda a, b: -(a == b), "max": max}.items():
            self.words[name] = two(f)
        self.words.update({"dup": lambda: self.stack.append(self.stack[-1]), "drop": lambda: pop(), "swap": lambda: self.stack.extend([pop(), pop()]), "over": lambda: self.stack.append(self.stack[-2]), "rot": lambda: self.stack.append(self.stack.pop(-3)), ".": lambda: self.out.append(str(pop())), "cr": lambda: self.out.append("\n"), "emit": lambda: self.out.append(chr(pop()))})

    def run(self, text):
        tokens = text.lower().split()
        self.execute(tokens)
        result, self.out[:] = " ".join(self.out), []
        return result

    def execute(self, tokens):
        at = 0
        while at < len(tokens):
            word = tokens[at]
            at += 1
            if word == ":":
                end = tokens.index(";", at)
                name, *body = tokens[at:end]
                self.words[name] = lambda body=body: self.execute(body)
                at = end + 1
            elif word == "if":
                yes, no, at = self.block(tokens, at, "else", "then")
                self.execute(yes if self.stack.pop() else no)
            elif word == "begin":
                body, _, at = self.block(tokens, at, None, "until")
                while True:
                    self.execute(body)
                    if self.stack.pop(): break
            elif word in self.words:
                try: self.words[word]()
                except IndexError: raise ForthError(f"stack underflow at {word!r}") from None
                except ZeroDivisionError as error: raise ForthError("division by zero") from error
            else:
                try: self.stack.append(int(word, 0))
                except ValueError: raise ForthError(f"{word} ?") from None

    @staticmethod
    def block(tokens, at, middle, end):
        parts, level, which = [[], []], 0, 0
        while at < len(tokens):
            word = tokens[at]
            at += 1
            level += word in ("if", "begin")
            if not level and word == middle: which = 1; continue
            if not level and word == end: return (*parts, at)
            level -= word in ("then", "until")
            parts[which].append(word)
        raise ForthError(f"missing {end}")


f = Forth()
for line in ("1 2 + .", "3 4 over over * . - .", ": square dup * ; 12 square .", ": fact dup 2 < if drop 1 else dup 1 - fact * then ; 20 fact . 30 fact .", ": down begin dup . 1 - dup 0 = until drop ; 5 down", "0x48 emit 105 emit", "1 0 /", "+", "foo", "1 if", "1 2 3 rot . . .", ": gcd dup 0 = if drop else swap over mod gcd then ; 48 36 gcd .", "7 3 mod 5 max ."):
    try: print(line, "=>", f.run(line))
    except ForthError as error: print(line, "!!", error, repr(error.__cause__)); f.stack.clear(); f.out.clear()
print(f.stack, len(f.words))
