import io
b = io.BytesIO(b"abc\ndef")
print(b.read(1), b.readline(), b.read(), b.tell(), b.seek(1), b.write(b"XY"), b.getvalue(), list(io.BytesIO(b"a\nb")))
b.seek(-1, 2); print(b.read())
try: b.write("s")
except TypeError as e: print(e)
b.close()
b.read()
