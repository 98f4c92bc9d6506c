import textwrap
print(textwrap.shorten("Hello  world! How are you?", 12))
print(textwrap.shorten("Hello world", 11), textwrap.shorten("Hello world", 10, placeholder="..."))
print(textwrap.wrap("a b c d e f g h", 5, max_lines=2))
try:
    textwrap.shorten("Hello world", 3)
except ValueError as e:
    print(e)
textwrap.wrap("x", 0)
