print("a b  c ".split(), "a,b,,c".split(","), "a,b,c".split(",", 1), "a b c".rsplit(None, 1), "a,b,c".rsplit(",", 1), "".split(), "".split(","), " x ".split(" "), "abc".split("abc"), "a--b--c".split("--", maxsplit=1))
print("a\nb\r\nc\rd\x0be\u2028f".splitlines(), "a\nb\n".splitlines(True), "".splitlines(), "\n".splitlines(), "a\n\nb".splitlines(keepends=True))
print("k=v=w".partition("="), "k=v=w".rpartition("="), "kv".partition("="), "kv".rpartition("="))
print(", ".join(["a", "b"]), "".join([]), "-".join("abc"), " ".join(str(i) for i in range(4)))
for f in (lambda: "a".split(""), lambda: "a".partition(""), lambda: ",".join([1]), lambda: ",".join(["a", 2]), lambda: ",".join(5), lambda: "a".split(5), lambda: "a".partition(1), lambda: "a".rsplit(""), lambda: "a".splitlines("x"), lambda: "a".split(maxsplit="x")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
