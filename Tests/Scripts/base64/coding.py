import base64
for b in (b"", b"a", b"ab", b"abc", bytes(range(250, 256))):
    e = base64.b64encode(b); print(e, base64.b64decode(e) == b, base64.urlsafe_b64encode(b))
print(base64.b64decode("aGk="), base64.b16encode(b"\x01\xff"), base64.b16decode("01FF"))
try: base64.b64encode("x")
except TypeError as e: print(e)
base64.b64decode("abcde")
