import secrets, uuid, numbers, keyword, timeit, fnmatch
print(len(secrets.token_hex(4)), 0 <= secrets.randbelow(5) < 5, secrets.choice([3]), secrets.compare_digest("a", "a"))
u = uuid.uuid4(); print(u.version, len(str(u)), u == uuid.UUID(str(u)), uuid.UUID(int=5))
print(isinstance(3, numbers.Integral), isinstance(2.5, numbers.Real), isinstance(2.5, numbers.Integral), isinstance(1j, numbers.Number), isinstance("x", numbers.Number))
print(keyword.iskeyword("for"), keyword.iskeyword("x"), timeit.timeit("1 + 1", number=10) >= 0, timeit.timeit(lambda: 3, number=2) >= 0)
print(fnmatch.fnmatch("a.txt", "*.txt"), fnmatch.filter(["a.py", "b.txt", "c.py"], "*.py"), fnmatch.fnmatchcase("ab", "[!b]b"), fnmatch.translate("a?b*[x]"))
