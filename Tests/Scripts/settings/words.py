import shlex
print(shlex.split("one 'two three' \"four \\\" five\" six\\ seven # not"), shlex.split("a # b", comments=True))
print(shlex.quote("plain"), shlex.quote("it's"), shlex.quote(""), shlex.join(["a b", "c"]))
print(list(shlex.shlex("a+b = 'c d'")), shlex.split(""), shlex.split("''"), shlex.split("x='a b'"))
for bad in ("'open", "end\\"):
    try:
        shlex.split(bad)
    except ValueError as problem:
        print(problem)
