import re
tokens = [("NUMBER", r"\d+(\.\d*)?"), ("ASSIGN", r":="), ("END", r";"), ("ID", r"[A-Za-z]+"), ("OP", r"[+\-*/]"), ("NEWLINE", r"\n"), ("SKIP", r"[ \t]+"), ("MISMATCH", r".")]
tok = "|".join("(?P<%s>%s)" % pair for pair in tokens)
for m in re.finditer(tok, "x := 3.5 + y2;\n"):
    if m.lastgroup != "SKIP":
        print(m.lastgroup, repr(m.group()))
