print(ord("a"), chr(97), ord("\u0995"), chr(0x1F600), ord("😀"), chr(0), ascii("né😀"), ascii("a'b"), ascii(["é"]), chr(0x10FFFF) == "\U0010ffff")
print(bin(10), bin(-10), oct(64), hex(255), hex(-255), hex(2**70), bin(0), oct(-8), hex(True))
print(format(255, "x"), format(3.14159, ".2f"), format("a", ">5"), format(5), format(None), format([1]), format(1234567, ","), format(True), format(True, "d"))
for f in (lambda: ord("ab"), lambda: ord(""), lambda: ord(5), lambda: chr(-1), lambda: chr(0x110000), lambda: chr("a"), lambda: bin(1.5), lambda: hex("a"), lambda: format([1], "x"), lambda: format(5, "s"), lambda: format("a", "d"), lambda: format(5, 5), lambda: chr(2**70), lambda: ord(b"ab"), lambda: oct(None), lambda: format(object(), "x"), lambda: format(2.5, "d"), lambda: format(None, ">3")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(ord(b"a"))
