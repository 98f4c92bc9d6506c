import textwrap
text = "The quick brown fox jumped over the lazy dog's well-known back -- and then it slept, un-\ninterrupted."
for width in (10, 20, 33, 70):
    print(textwrap.wrap(text, width))
print(textwrap.fill(text, 30, initial_indent="* ", subsequent_indent="  "))
print(textwrap.wrap("aaaaaaaaaaaaaaaaaaaa bb", 6), textwrap.wrap("aaaaaaaaaa bb", 6, break_long_words=False))
