s = "বাংলা"
print(len(s), s[0], s[1:3], s[::-1], list(s), [hex(ord(c)) for c in s])
e = "a😀b👨‍👩‍👧é"
print(len(e), e[1], e[2], list(e), e.index("b"), e.find("é"), e.split("b"), e.upper(), e.center(12, "-"))
print("é" == "e\u0301", len("e\u0301"), "naïve".encode(), "naïve".encode("latin-1"), ascii("naïve 😀"), "😀".encode("utf-16-le"), "😀".encode("utf-8"))
print("\N{BULLET} \N{GREEK SMALL LETTER ALPHA} \N{LATIN SMALL LETTER E WITH ACUTE} \N{GRINNING FACE} \N{BENGALI LETTER KA} \N{SNOWMAN} \N{EM DASH} \N{RIGHTWARDS ARROW}")
print("\u0995\U0001F600\x41\101\a\b\f\v\\\'\"".encode(), "line\
continued", r"raw\n", "tab\there", '''triple
line''', "con" "cat" 'ed')
print(repr("it's"), repr('say "hi"'), repr("both ' and \""), repr("\n\t\r\\"), repr("\x00\x7f\x80\xa0\xad\u200b\u2028\ue000\U0001F600\ufeff"))
print("a" < "b", "B" < "a", "abc" < "abd", "" < "a", "é" > "z", "😀" > "\uffff", "a" * 3, "ab" * 0, "ab" * -1, 3 * "x")
