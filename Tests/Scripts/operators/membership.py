print(1 in [1, 2], "b" in "abc", "" in "", 3 not in {1: 3}, 3 in {1: 3}.values(), (1, 3) in {1: 3}.items(), 2 in range(5), 2.0 in range(5), 97 in b"abc", b"bc" in b"abc", None in [None], 1 in (1,), True in [1], "a" in {"a"}, [1] in [[1]])
for f in (lambda: 1 in 5, lambda: 1 in "abc", lambda: [] in {1}, lambda: 1 in None, lambda: "a" in b"a", lambda: 300 in b"a", lambda: None in "a"):
    try: print(f())
    except (TypeError, ValueError) as error: print(error)
