import textwrap
print(repr(textwrap.dedent("""
    def f():
        return 1

    # end
""")))
print(repr(textwrap.dedent("  a\n\tb")))
print(textwrap.indent("one\n\ntwo\n", "> "))
print(textwrap.indent("one\n\ntwo", "> ", lambda line: True))
