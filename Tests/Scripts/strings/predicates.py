for s in ("abc", "ABC", "Abc Def", "123", "12.5", "²", "½", "", " \t\n", "a1", "_x1", "9x", "for", "বাংলা", "১২৩", "é", "\x00", "a b"):
    print([s.isalpha(), s.isdigit(), s.isdecimal(), s.isnumeric(), s.isalnum(), s.isspace(), s.isupper(), s.islower(), s.istitle(), s.isidentifier(), s.isprintable(), s.isascii()])
