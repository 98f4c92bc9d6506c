s = """one
  two\
 joined
	tab 'quotes' "double" \"\"\"
end"""
print(s, len(s)); print('''a''' 'b' "c" r'\d' u'e'); print("""\
first""", '\
x'); t = ("long "
          "text "   # comment
          f"{1 + 1}"); print(t); print("tab\tnew\\n", r"raw\t\'", b"by\x41", "\x41\u0042\U00000043\103\0".encode(), "\q" if False else "q")
print("{}".format("""a
b"""), len("\
"), repr("a\
b"), 'it''s', "é"'è', rb"\x", Rb'\y', bR"\z", f'{1}'"{2}"rf"\{3}")
