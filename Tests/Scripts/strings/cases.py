for s in ("hello world", "HeLLo", "ß straße", "İstanbul", "ǆ", "ΑΣ", "1abc", "don't stop", "", "বাংলা", "😀x"):
    print([s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold()])
