for t in ["x", "ab", "é", "মা", "😀z", ""]:
    for n in (0, 1, 2, 3, 7, 16, 17, 100, -1, True):
        r = t * n
        assert r == "".join(t for _ in range(n)) and len(r) == len(t) * max(n, 0), (t, n)
print(len("é" * 1000000), ("ab" * 5)[3:7], "=" * 40)
