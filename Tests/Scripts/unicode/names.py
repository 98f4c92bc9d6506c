import unicodedata as u
print(u.name("é"), u.name("ক"), u.name("가"), u.lookup("GREEK SMALL LETTER ALPHA"), u.name("\n", "none"))
print([u.category(c) for c in "aA1 ,é€\n_"], u.combining("\u0301"), u.mirrored("("))
print(u.decimal("৫"), u.digit("²"), u.numeric("½"), u.decimal("x", None), u.decomposition("é"))
for form in ("NFC", "NFD", "NFKC", "NFKD"):
    print(form, [f"{ord(c):x}" for c in u.normalize(form, "éﬁ①Å̈각")])
print("".join(c for c in u.normalize("NFD", "crème brûlée") if not u.combining(c)), u.is_normalized("NFC", "e\u0301"))
print([u.east_asian_width(c) for c in "a漢ｱＡ"], [u.bidirectional(c) for c in "a1א "])
for bad in (lambda: u.name("\n"), lambda: u.lookup("nothing"), lambda: u.normalize("X", "ä"), lambda: u.digit("a"), lambda: u.name("ab")):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
