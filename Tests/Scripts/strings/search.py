s = "the cat sat on the mat"
print(s.find("at"), s.find("at", 6), s.find("at", 6, 8), s.rfind("at"), s.find("zz"), s.index("sat"), s.rindex("the"), s.count("at"), s.count(""), s.count("t", 5, 10), "".count(""), s.find(""), s.rfind(""), s.find("", 99))
print(s.startswith("the"), s.startswith(("a", "t")), s.endswith("mat"), s.endswith(("x", "t")), s.startswith("cat", 4), s.endswith("cat", 0, 7), s.startswith(""), "x".startswith(()))
print("cat" in s, "" in s, "dog" not in s, s.replace("at", "og"), s.replace("at", "og", 1), s.replace("", "-")[:9], s.replace("zz", "y"), "aaa".replace("aa", "b"))
for f in (lambda: s.index("zz"), lambda: s.rindex("zz"), lambda: s.find(5), lambda: 5 in s, lambda: s.startswith(5), lambda: s.endswith([1]), lambda: s.startswith((1,)), lambda: s.replace(1, 2), lambda: s.replace("a")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
